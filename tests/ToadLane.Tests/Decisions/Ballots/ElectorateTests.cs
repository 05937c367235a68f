using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

public sealed class ElectorateTests
{
    private const string Faulty =
        "Full Name,Post Code,DOB,WD25CD,Address 1,Town\n"
        + "Ann Able,OL16 1LN,1980-01-02,E05000001,1 High Street,Rochdale\n"
        + ",OL16 1LN,1980-01-02,E05000001,,\n"
        + "Ben Baker,nowhere,1980-01-02,E05000001,,\n"
        + "Cy Cook,OL16 1LN,31.02.1980,E05000001,,\n"
        + "Di Dean,OL16 1LN,2020-01-02,E05000001,,\n"
        + "\"able, ANN\",ol161ln,02/01/1980,E05000001,,\n"
        + "Ed Eve,OL16 1LN,1980-01-02,E05000001\n";

    [Theory, BothEngines]
    public async Task Every_faulty_row_is_named_by_its_line_and_nothing_is_saved(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        RegisterReport report = Poll.Must(await UploadAsync(poll, Faulty, FaultPolicy.RefuseAll));

        Assert.False(report.IsSaved);
        Assert.Equal(7, report.Read);
        Assert.Equal(
            [
                (3, "register-cell-is-missing"), (4, "register-postcode-is-wrong"), (5, "register-date-is-wrong"),
                (6, "register-under-age"), (7, "register-said-twice"), (8, "register-wrong-number-of-cells"),
            ],
            report.Faults.Select(f => ((int)f.Line, f.What.Code)));
        Assert.Equal(0, await poll.ReadAsync(db => db.Electors.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task Good_rows_are_kept_when_asked_and_a_second_upload_adds_nobody_twice(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        RegisterReport first = Poll.Must(await UploadAsync(poll, Faulty, FaultPolicy.KeepGoodRows));
        RegisterReport second = Poll.Must(await UploadAsync(poll, Faulty, FaultPolicy.KeepGoodRows));

        Assert.Equal((1, 0), (first.Added, first.AlreadyThere));
        Assert.Equal((0, 1), (second.Added, second.AlreadyThere));
        Elector elector = await poll.ReadAsync(db => db.Electors.SingleAsync());
        Assert.Equal(32, elector.PersonHash!.Length);
    }

    [Theory, BothEngines]
    public async Task A_missing_column_is_named(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        RegisterReport report = Poll.Must(
            await UploadAsync(poll, "name,postcode,ward_code\nA,OL16 1LN,E05000001\n", FaultPolicy.RefuseAll));

        RegisterFault fault = Assert.Single(report.Faults);
        Assert.Equal("register-column-is-missing", fault.What.Code);
        Assert.Contains("date_of_birth", fault.What.Message, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_code_from_a_letter_proves_who_may_vote_however_it_is_typed_and_only_here(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        Poll other = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));
        await other.UploadAsync(Poll.Register(3));

        IssuedCodes issued = Poll.Must(await IssueAsync(poll, Poll.Register(4)));
        string code = issued.Letters[0].Code.ToString();
        VoterPass pass = Poll.Must(await ProveAsync(poll, code));
        string typed = " " + code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l');
        VoterPass sloppy = Poll.Must(await ProveAsync(poll, typed));

        Assert.Equal(3, issued.Letters.Count);
        Assert.Equal("register-not-on-it", Assert.Single(issued.Faults).What.Code);
        Assert.Equal(pass, sloppy);
        Assert.Equal(pass, Poll.Must(await poll.RunAsync<ProveByRegister, VoterPass>(
            o => o.RunAsync(poll.Id, Poll.Claim(1), Actor.Visitor, CancellationToken.None))));
        string unknown = VotingCode.New().ToString();
        string misspelt = (code[0] == 'A' ? "B" : "A") + code[1..];
        foreach (Outcome<VoterPass> refused in new[]
        {
            await ProveAsync(other, code), await ProveAsync(poll, unknown), await ProveAsync(poll, misspelt),
        })
        {
            Assert.False(refused.Succeeded(out _, out Refusal? refusal));
            Assert.Equal("code-is-unknown", refusal.Code);
        }
    }

    [Theory, BothEngines]
    public async Task After_the_seal_the_register_does_not_change(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Outcome<RegisterReport> upload = await UploadAsync(poll, Poll.Register(9), FaultPolicy.RefuseAll);

        Assert.False(upload.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("electorate-is-sealed", refusal.Code);
    }

    [Fact]
    public void A_check_letter_notices_one_wrong_letter_and_two_changed_over()
    {
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int run = 0; run < 200; run++)
        {
            string code = VotingCode.New().Text;
            Assert.NotNull(VotingCode.Read(code));
            for (int at = 0; at < code.Length; at++)
            {
                char other = alphabet[(alphabet.IndexOf(code[at], StringComparison.Ordinal) + 1 + run) % 32];
                string wrong = code[..at] + other + code[(at + 1)..];
                Assert.Equal(wrong == code, VotingCode.Read(wrong) is not null);
                if (at > 0 && code[at] != code[at - 1])
                {
                    Assert.Null(VotingCode.Read(code[..(at - 1)] + code[at] + code[at - 1] + code[(at + 1)..]));
                }
            }
        }
    }

    private static Task<Outcome<RegisterReport>> UploadAsync(Poll poll, string csv, FaultPolicy policy) =>
        poll.RunAsync<UploadRegister, RegisterReport>(o => o.RunAsync(
            poll.Id,
            new(new MemoryStream(Encoding.UTF8.GetBytes(csv)), policy),
            Actor.Operator,
            CancellationToken.None));

    private static Task<Outcome<IssuedCodes>> IssueAsync(Poll poll, string csv) =>
        poll.IssueAsync(new CodeOrder(new MemoryStream(Encoding.UTF8.GetBytes(csv))));

    private static Task<Outcome<VoterPass>> ProveAsync(Poll poll, string code) =>
        poll.RunAsync<ProveByCode, VoterPass>(
            o => o.RunAsync(poll.Id, code, Actor.Visitor, CancellationToken.None));
}
