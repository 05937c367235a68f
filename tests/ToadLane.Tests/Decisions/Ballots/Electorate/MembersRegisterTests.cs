using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Electorate;

public sealed class MembersRegisterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task The_seats_of_a_body_make_a_register_whose_members_vote_with_codes(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await SeatedAsync(installation, "Zoë Ann Able", "Ben Baker");
        await DescribeAsync(poll);

        RegisterReport made = Poll.Must(await UploadAsync(poll, csv: null));
        RegisterReport again = Poll.Must(await UploadAsync(poll, csv: null));
        IssuedCodes issued = Poll.Must(await poll.IssueAsync(new CodeOrder(Register: null)));
        await poll.OpenVotingAsync();
        CodeLetter lost = issued.Letters[0];
        CodeLetter found = Poll.Must(await poll.RunAsync<GiveCode, CodeLetter>(async give => await give.RunAsync(
            poll.Id, await SeenAsync(installation, poll, lost.Name), Actor.Operator, Cancel)));

        Assert.Equal((2, 0, 0, 2), (made.Added, made.AlreadyThere, again.Added, again.AlreadyThere));
        Assert.Equal(["Ben Baker", "Zoë Ann Able"], issued.Letters.Select(l => l.Name));
        Assert.All(issued.Letters, letter => Assert.Equal(["Residents"], letter.Address));
        Assert.False((await ProveAsync(poll, lost.Code)).Succeeded(out _, out _));
        foreach (VotingCode code in new[] { found.Code, issued.Letters[1].Code })
        {
            Poll.Must(await poll.CastAsync(Poll.Must(await ProveAsync(poll, code)).ElectorNumber, 1));
        }

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        await Given.DoneAsync<TurnTheClock, ClockTurn>(
            installation.Enter, clock => clock.RunAsync(Actor.Clock, Cancel));
        Assert.Equal(2, await poll.ReadAsync(db => db.Counts.Select(c => c.BallotsCounted).SingleAsync(Cancel)));
    }

    [Theory, BothEngines]
    public async Task A_file_is_compared_with_the_seats_and_both_sides_are_named(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await SeatedAsync(installation, "Zoë Ann Able", "Ben Baker", "Cy Cook");
        await DescribeAsync(poll);
        const string csv = "name,postcode,date_of_birth\nABLE Zoe-Ann,OL16 1LN,1980-01-02\n"
            + "Dee Dunn,OL16 1LN,1980-01-02\nBen Baker,OL16 1LN,1980-01-02\nBen Baker,M1 1AA,1970-01-02\n";

        RegisterReport strict = Poll.Must(await UploadAsync(poll, csv));
        RegisterReport kept = Poll.Must(await UploadAsync(poll, csv, FaultPolicy.KeepGoodRows));
        Outcome<RegisterReport> mixed = await UploadAsync(poll, csv: null);

        Assert.Equal(
            [(3L, "register-not-a-member"), (5L, "register-not-a-member")],
            strict.Faults.Select(f => (f.Line, f.What.Code)));
        Assert.Equal(["Cy Cook"], strict.MissingMembers);
        Assert.Equal((0, 2), (strict.Added, kept.Added));
        Assert.Equal("register-is-there", Code(mixed));
        Assert.All(
            await poll.ReadAsync(db => db.Electors.Select(e => e.AreaCode).ToListAsync(Cancel)), Assert.Empty);
    }

    [Theory, BothEngines]
    public async Task Only_one_constituency_votes_where_the_rule_says_so_and_never_whose_seat_is_over(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await SeatedAsync(installation, "Ann Able", "Ben Baker");
        Body body = await BodyAsync(poll);
        DateOnly today = DateOnly.FromDateTime(installation.Clock.Now);
        Poll.Must(await poll.RunAsync<UnseatMember, Member>(o => o.RunAsync(
            body.Id, new Unseating(body.Members[0].Id, today.AddDays(-1), "Moved away"), Actor.Operator, Cancel)));

        DescribedElectorate described = await DescribeAsync(poll, body.Constituencies[0].Id);
        RegisterReport made = Poll.Must(await UploadAsync(poll, csv: null));
        Outcome<RegisterReport> mixed = await UploadAsync(
            poll, "name,postcode,date_of_birth\nBen Baker,OL16 1LN,1980-01-02\n");

        Assert.Equal("The partnership: Residents", described.Rule!.MembersOf);
        Assert.Equal(1, made.Added);
        Assert.Equal("register-is-of-members", Code(mixed));
    }

    [Fact]
    public async Task Without_a_body_that_is_kept_here_there_are_no_seats_to_make_a_register_from()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        Assert.Equal("electorate-no-body-here", Code(await UploadAsync(poll, csv: null)));
        Assert.Equal("electorate-no-body", Code(await poll.RunAsync<DescribeElectorate, DescribedElectorate>(
            o => o.RunAsync(
                poll.Id,
                new ElectorateWish(ElectorateBasis.Members) { BodyId = Ids.New<BodyId>() },
                Actor.Operator,
                Cancel))));
    }

    [Fact]
    public async Task A_file_needs_no_areas_where_the_decision_has_only_one()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        const string csv = "name,postcode,date_of_birth\nAnn Able,OL16 1LN,1980-01-02\n";
        RegisterReport without = Poll.Must(await UploadAsync(poll, csv));
        Poll.Must(await poll.RunAsync<DescribeElectorate, DescribedElectorate>(o => o.RunAsync(
            poll.Id, new ElectorateWish(ElectorateBasis.Areas) { AreaCodes = ["E01000001"] }, Actor.Operator, Cancel)));

        RegisterReport with = Poll.Must(await UploadAsync(poll, csv));

        Assert.Equal("register-column-is-missing", Assert.Single(without.Faults).What.Code);
        Assert.Equal(1, with.Added);
        Assert.Equal("E01000001", await poll.ReadAsync(db => db.Electors.Select(e => e.AreaCode).SingleAsync(Cancel)));
    }

    [Theory, BothEngines]
    public async Task Nobody_is_added_late_but_a_member_who_is_not_on_it_yet(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await SeatedAsync(installation, "Ann Able");
        await DescribeAsync(poll);
        Poll.Must(await UploadAsync(poll, csv: null));

        Assert.Equal("register-is-on-it", Code(await NewcomerAsync(installation, poll, "Able, Ann")));
        Assert.Equal("newcomer-not-a-member", Code(await NewcomerAsync(installation, poll, "Dee Dunn")));
        await SeatAsync(installation, poll, "Dee Dunn");
        Assert.Null(Code(await NewcomerAsync(installation, poll, "Dee Dunn")));
    }

    private static async Task<Poll> SeatedAsync(TestInstallation installation, params string[] names)
    {
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        foreach (string name in names)
        {
            await SeatAsync(installation, poll, name);
        }

        return poll;
    }

    private static async Task SeatAsync(TestInstallation installation, Poll poll, string name)
    {
        Body body = await BodyAsync(poll);
        DateOnly since = DateOnly.FromDateTime(installation.Clock.Now).AddYears(-1);
        Poll.Must(await poll.RunAsync<SeatMember, Member>(o => o.RunAsync(
            body.Id, new NewMember(body.Constituencies[0].Id, name, since), Actor.Operator, Cancel)));
    }

    private static Task<Body> BodyAsync(Poll poll) => poll.ReadAsync(
        db => db.Bodies.AsNoTracking().SingleAsync(b => b.Id == poll.Decision.BodyId, Cancel));

    private static async Task<DescribedElectorate> DescribeAsync(Poll poll, ConstituencyId? part = null) =>
        Poll.Must(await poll.RunAsync<DescribeElectorate, DescribedElectorate>(o => o.RunAsync(
            poll.Id,
            new ElectorateWish(ElectorateBasis.Members) { BodyId = poll.Decision.BodyId, ConstituencyId = part },
            Actor.Operator,
            Cancel)));

    private static async Task<Outcome<RegisterReport>> UploadAsync(
        Poll poll, string? csv, FaultPolicy policy = FaultPolicy.RefuseAll)
    {
        using MemoryStream? file = csv is null ? null : new(Encoding.UTF8.GetBytes(csv));
        return await poll.RunAsync<UploadRegister, RegisterReport>(
            o => o.RunAsync(poll.Id, new RegisterUpload(file, policy), Actor.Operator, Cancel));
    }

    private static async Task<SeenPerson> SeenAsync(TestInstallation installation, Poll poll, string name)
    {
        await using AsyncServiceScope scope = installation.Enter();
        IReadOnlyList<ElectorateMember> members = await scope.ServiceProvider.GetRequiredService<FindMembers>()
            .OnRegisterAsync(poll.Decision, Cancel);
        ElectorateMember member = members.Single(m => m.Name == name);
        return new SeenPerson(new RegisterClaim(name, "", default), SeenDocument.Passport, CodeVoidReason.Lost)
        {
            Member = member.Id,
        };
    }

    private static async Task<Outcome<string>> NewcomerAsync(TestInstallation installation, Poll poll, string name)
    {
        await using AsyncServiceScope scope = installation.Enter();
        return await scope.ServiceProvider.GetRequiredService<DescribePerson>().NewcomerAsync(
            poll.Decision, new RegisterClaim(name, "OL16 1LN", Poll.Born), "", Cancel);
    }

    private static Task<Outcome<VoterPass>> ProveAsync(Poll poll, VotingCode code) =>
        poll.RunAsync<ProveByCode, VoterPass>(o => o.RunAsync(poll.Id, code.ToString(), Actor.Visitor, Cancel));

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
}
