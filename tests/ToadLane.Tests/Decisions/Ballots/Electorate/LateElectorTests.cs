using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Records;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Electorate;

public sealed class LateElectorTests
{
    private static readonly Actor First = Officer("Ann Officer");
    private static readonly Actor Second = Officer("Bob Officer");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Two_officers_add_somebody_who_then_votes_and_the_box_agrees(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        string details = await DetailsAsync(installation, poll, 4);

        JointAct asked = Poll.Must(await AskAsync(poll, Act.AddElector, details));
        Outcome<JointAct> alone = await AnswerAsync(poll, asked, First);
        Assert.Equal("not there", await FindAsync(poll, 4));
        Poll.Must(await AnswerAsync(poll, asked, Second));

        Assert.False(alone.Succeeded(out _, out _));
        Elector late = await poll.ReadAsync(db => db.Electors.SingleAsync(e => e.Kind == ElectorKind.Late, Cancel));
        Poll.Must(await poll.CastAsync(late.Number, 1));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        Assert.True(sums.AgreesAtClose);
        Assert.Equal((3, 4, 1, 1), (sums.ElectorateSize, sums.ElectorsNow, sums.LateElectors, sums.Boxed));
        byte[] leaf = await poll.ReadAsync(db => db.LogLeaves
            .Where(l => l.Kind == LeafKind.ElectorAdded).Select(l => l.Entry).SingleAsync(Cancel));
        string said = System.Text.Encoding.UTF8.GetString(leaf);
        Assert.Contains(RegisterEntryOf(said), said, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(late.PersonHash!), said, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Nobody_is_added_twice_or_by_sql_without_two_people(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Outcome<JointAct> twice = await AskAsync(poll, Act.AddElector, await DetailsAsync(installation, poll, 1));
        Outcome<JointAct> nonsense = await AskAsync(poll, Act.AddElector, "{}");
        Exception? rogue = await Record.ExceptionAsync(() => poll.SqlAsync(
            """
            INSERT INTO "Electors" ("DecisionId", "Number", "AreaCode", "Kind")
            SELECT "DecisionId", 99, 'E05000001', 'Late' FROM "Seals"
            """));

        Assert.False(twice.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("register-is-on-it", refusal.Code);
        Assert.False(nonsense.Succeeded(out _, out _));
        Assert.NotNull(rogue);
    }

    [Theory, BothEngines]
    public async Task Two_officers_void_a_batch_and_its_codes_stop_working_for_good(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));
        IssuedCodes issued = Poll.Must(await poll.IssueAsync(Codes(2)));
        await poll.OpenVotingAsync();

        JointAct asked = Poll.Must(await AskAsync(poll, Act.VoidCodes, BatchDetails.Write(1)));
        Poll.Must(await AnswerAsync(poll, asked, Second));
        Outcome<JointAct> again = await AskAsync(poll, Act.VoidCodes, BatchDetails.Write(1));
        IssuedCodes anew = Poll.Must(await poll.IssueAsync(Codes(2)));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());

        Assert.False((await ProveAsync(poll, issued.Letters[0].Code)).Succeeded(out _, out _));
        Assert.False(again.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("no-code-to-void", refusal.Code);
        Assert.Equal(2, anew.Letters.Count);
        Assert.True(sums.AgreesAtClose);
        Assert.Equal((4, 2), (sums.CodesIssued, sums.CodesVoided));
    }

    [Theory, BothEngines]
    public async Task A_code_given_at_the_desk_replaces_the_lost_one_and_says_nothing_of_who(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));
        IssuedCodes issued = Poll.Must(await poll.IssueAsync(Codes(1)));
        await poll.OpenVotingAsync();
        SeenPerson seen = new(Poll.Claim(1), SeenDocument.Passport, CodeVoidReason.Lost);

        CodeLetter letter = Poll.Must(await GiveAsync(poll, seen));
        Outcome<CodeLetter> stranger = await GiveAsync(poll, seen with { Claim = Poll.Claim(9) });

        Assert.False((await ProveAsync(poll, issued.Letters[0].Code)).Succeeded(out _, out _));
        Assert.True((await ProveAsync(poll, letter.Code)).Succeeded(out _, out _));
        Assert.False(stranger.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("register-nobody-like-this", refusal.Code);
        var deed = await poll.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Act == Act.GiveCode, Cancel));
        Assert.Equal("1 code, Lost, Passport", deed.Why);
        Assert.Equal(poll.Id.Value, deed.SubjectId);
        Assert.Equal(TimeSpan.Zero, deed.At.TimeOfDay);
    }

    private static Actor Officer(string name) =>
        new(Guid.NewGuid(), name, new HashSet<Role> { Role.Officer }, new HashSet<Guid>());

    private static CodeOrder Codes(int electors) =>
        new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Poll.Register(electors))));

    private static string RegisterEntryOf(string leaf) =>
        leaf[leaf.IndexOf("\"entry\":", StringComparison.Ordinal)..].Split('"')[3];

    private static async Task<string> DetailsAsync(TestInstallation installation, Poll poll, int elector)
    {
        await using AsyncServiceScope scope = installation.Enter();
        return scope.ServiceProvider.GetRequiredService<DescribePerson>()
            .Details(poll.Id, Poll.Claim(elector), "E05000001");
    }

    private static async Task<string> FindAsync(Poll poll, int elector) =>
        (await poll.RunAsync<ProveByRegister, VoterPass>(
            o => o.RunAsync(poll.Id, Poll.Claim(elector), Actor.Visitor, Cancel))).Succeeded(out _, out _)
            ? "found"
            : "not there";

    private static async Task<Outcome<JointAct>> AskAsync(Poll poll, Act act, string details)
    {
        await Given.HasAccountAsync(poll.Enter, First);
        return await poll.RunAsync<AskForJointAct, JointAct>(o => o.RunAsync(
            new NewJointAct(poll.Id, act, "Left out by mistake") { Details = details }, First, Cancel));
    }

    private static Task<Outcome<JointAct>> AnswerAsync(Poll poll, JointAct asked, Actor actor) =>
        poll.RunAsync<AnswerJointAct, JointAct>(o => o.RunAsync(asked.Id, JointReply.Agree, actor, Cancel));

    private static Task<Outcome<CodeLetter>> GiveAsync(Poll poll, SeenPerson seen) =>
        poll.RunAsync<GiveCode, CodeLetter>(o => o.RunAsync(poll.Id, seen, First, Cancel));

    private static Task<Outcome<VoterPass>> ProveAsync(Poll poll, VotingCode code) =>
        poll.RunAsync<ProveByCode, VoterPass>(o => o.RunAsync(poll.Id, code.ToString(), Actor.Visitor, Cancel));
}
