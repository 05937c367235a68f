using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Proposals;
using ToadLane.Records;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Agreeing;

public sealed class JointActTests
{
    private const string Why = "The letters came late.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Nobody_agrees_to_what_they_asked_for_themselves(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        JointAct asked = await AskAsync(installation, poll, Act.CloseEarly);

        Assert.Equal("joint-act-same-person", await RefusedAsync(installation, asked, Given.AnOfficer));
        Assert.Equal("not-yours", await RefusedAsync(installation, asked, Given.AResident));
        Assert.Equal("not-yours", await RefusedAsync(installation, asked, Given.AScrutineer));
        Assert.Equal("joint-act-needs-a-person", await RefusedAsync(installation, asked, Actor.Operator));
        Assert.Null((await TimesAsync(poll)).MovedCloseAt);
        await AgreeAsync(installation, asked);
        Assert.Equal(installation.Clock.Now, (await TimesAsync(poll)).MovedCloseAt);
        Assert.Equal("joint-act-answered", await RefusedAsync(installation, asked, Given.AReturningOfficer));
    }

    [Theory, BothEngines]
    public async Task Every_step_is_a_leaf_that_tells_roles_and_reasons_and_no_name(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        JointAct taken = await AskAsync(installation, poll, Act.VoidDecision);
        await Given.DoneAsync<WithdrawJointAct, JointAct>(
            installation.Enter, withdraw => withdraw.RunAsync(taken.Id, Given.AnOfficer, CancellationToken.None));
        JointAct refused = await AskAsync(installation, poll, Act.VoidDecision);
        await Given.DoneAsync<AnswerJointAct, JointAct>(installation.Enter, answer => answer.RunAsync(
            refused.Id, JointReply.Refuse("No need"), Given.AReturningOfficer, CancellationToken.None));
        await AskAsync(installation, poll, Act.VoidDecision);
        installation.Clock.Advance(JointAct.Waits);
        await Given.DoneAsync<LapseJointActs, int>(
            installation.Enter, lapse => lapse.RunAsync(Actor.Clock, CancellationToken.None));

        List<string> leaves = await poll.ReadAsync(async db => (await db.PendingLeaves
            .Where(l => l.Kind == LeafKind.Deed).OrderBy(l => l.Number).ToListAsync())
            .ConvertAll(l => Encoding.UTF8.GetString(l.Entry)));
        string[] steps = ["asked", "withdrawn", "asked", "refused", "asked", "lapsed"];
        Assert.Equal(steps.Length, leaves.Count);
        Assert.All(leaves.Zip(steps), pair => Assert.Contains($"\"step\":\"{pair.Second}\"", pair.First));
        Assert.All(leaves, leaf => Assert.StartsWith(
            $$"""{"kind":"deed","decision":"{{poll.Id.Value}}","act":"void_decision",""", leaf));
        Assert.Contains("\"as\":\"returning_officer\",\"reason\":\"No need\"", leaves[3]);
        Assert.DoesNotContain(leaves, leaf => leaf.Contains("Olive", StringComparison.Ordinal));
        Assert.DoesNotContain(leaves, leaf => leaf.Contains("Rita", StringComparison.Ordinal));
    }

    [Theory, BothEngines]
    public async Task What_nobody_answers_in_time_lapses_and_what_is_asked_twice_is_refused(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        JointAct asked = await AskAsync(installation, poll, Act.VoidDecision);
        NewJointAct again = new(poll.Id, Act.VoidDecision, Why);
        NewJointAct silent = new(poll.Id, Act.CloseEarly, " ");

        Assert.Equal("joint-act-already-asked", await Given.RefusedAsync<AskForJointAct, JointAct>(
            installation.Enter, ask => ask.RunAsync(again, Given.AReturningOfficer, CancellationToken.None)));
        Assert.Equal("reason-is-missing", await Given.RefusedAsync<AskForJointAct, JointAct>(
            installation.Enter, ask => ask.RunAsync(silent, Given.AnOfficer, CancellationToken.None)));
        installation.Clock.MoveTo(asked.LapsesAt);
        Assert.Equal("joint-act-lapsed", await RefusedAsync(installation, asked, Given.AReturningOfficer));
        Assert.Equal(DecisionStage.Counting, (await DecisionAsync(poll)).StageAt(installation.Clock.Now));
    }

    [Theory, BothEngines]
    public async Task The_database_refuses_one_person_in_both_places_and_a_changed_answer(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        await AskAsync(installation, poll, Act.VoidDecision);
        const string alone =
            """
            UPDATE "JointActs" SET "Answer_Verdict" = 'Agreed', "Answer_At" = "Asking_At", "Answer_ByName" = 'x',
            "Answer_As" = 'Officer', "Answer_ById" = "Asking_ById"
            """;
        string[] closed =
        [
            alone,
            alone.Replace("\"Asking_ById\"", "NULL", StringComparison.Ordinal),
            """UPDATE "JointActs" SET "Details" = '[]' """,
            """DELETE FROM "JointActs" """,
            """UPDATE "Decisions" SET "Timetable_MovedCloseAt" = "Timetable_VotingOpensAt" """,
            """UPDATE "Decisions" SET "Voiding_At" = "Timetable_VotingOpensAt", "Voiding_Reason" = 'x' """,
        ];

        foreach (string sql in closed)
        {
            await Assert.ThrowsAnyAsync<DbException>(() => poll.SqlAsync(sql));
        }

        await AgreeAsync(installation, await poll.ReadAsync(db => db.JointActs.SingleAsync()));
        await Assert.ThrowsAnyAsync<DbException>(
            () => poll.SqlAsync("""UPDATE "JointActs" SET "Answer_Reason" = 'another' """));
    }

    [Theory, BothEngines]
    public async Task Two_people_extend_the_poll_and_the_planned_close_stays(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        DateTime planned = poll.Decision.Timetable.VotingClosesAt;
        NewJointAct tooLong = Extension(poll, planned.AddDays(8));

        Assert.Equal("extended-close-is-wrong", await Given.RefusedAsync<AskForJointAct, JointAct>(
            installation.Enter, ask => ask.RunAsync(tooLong, Given.AnOfficer, CancellationToken.None)));
        await Given.AgreedAsync(
            installation.Enter, Extension(poll, planned.AddDays(1)), Given.AnOfficer, Given.AReturningOfficer);
        installation.Clock.MoveTo(planned.AddHours(1));
        Poll.Must(await poll.CastAsync(1, 1));
        Assert.False((await poll.CloseAsync()).Succeeded(out _, out _));
        installation.Clock.MoveTo(planned.AddDays(1));
        Assert.False((await poll.CastAsync(2, 1)).Succeeded(out _, out Refusal? late));
        Assert.Equal("voting-closed", late.Code);
        Assert.Equal(1, Poll.Must(await poll.CloseAsync()).Boxed);
        Timetable times = await TimesAsync(poll);
        Assert.Equal((planned, planned.AddDays(1)), (times.VotingClosesAt, times.ClosesAt));
    }

    [Theory, BothEngines]
    public async Task Two_people_close_a_vote_early_and_the_timetable_does_the_rest(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        await AgreeAsync(installation, await AskAsync(installation, poll, Act.CloseEarly));

        Assert.False((await poll.CastAsync(2, 1)).Succeeded(out _, out Refusal? late));
        Assert.Equal("voting-closed", late.Code);
        await TurnAsync(installation);

        Assert.Equal(DecisionStage.Counted, (await DecisionAsync(poll)).StageAt(installation.Clock.Now));
    }

    [Theory, BothEngines]
    public async Task Two_people_open_a_vote_early(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));
        DateTime due = poll.Decision.Timetable.VotingOpensAt;
        installation.Clock.MoveTo(due.AddDays(-1));
        await TurnAsync(installation);
        Assert.False((await poll.CastAsync(1, 1)).Succeeded(out _, out _));

        await AgreeAsync(installation, await AskAsync(installation, poll, Act.OpenEarly));
        await TurnAsync(installation);

        Poll.Must(await poll.CastAsync(1, 1));
        Timetable times = await TimesAsync(poll);
        Assert.Equal((due, due.AddDays(-1)), (times.VotingOpensAt, times.OpensAt));
    }

    [Theory, BothEngines]
    public async Task A_void_vote_ends_loses_its_names_and_key_and_is_never_opened(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        await AgreeAsync(installation, await AskAsync(installation, poll, Act.VoidDecision));
        await TurnAsync(installation);

        Decision decision = await DecisionAsync(poll);
        Seal seal = await poll.ReadAsync(db => db.Seals.SingleAsync(s => s.DecisionId == poll.Id));
        Assert.Equal(DecisionStage.Void, decision.StageAt(installation.Clock.Now));
        Assert.NotNull(decision.ClosedAt);
        Assert.Null(decision.CountedAt);
        Assert.Null(seal.LockedPrivateKey);
        Assert.Equal(0, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
        Assert.False((await poll.CastAsync(2, 1)).Succeeded(out _, out _));
    }

    [Theory, BothEngines]
    public async Task A_void_result_stays_and_cannot_be_adopted(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision counted = await Given.ACountedDecisionAsync(installation.Enter);
        NewJointAct wish = new(counted.Id, Act.VoidDecision, Why);
        await Given.AgreedAsync(installation.Enter, wish, Given.AnOfficer, Given.AReturningOfficer);

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Decision decision = await db.Decisions.SingleAsync(d => d.Id == counted.Id, Cancel);
        Adoption adoption = new(AdoptionVerdict.Adopted, "Yes", installation.Clock.Now, null, "D")
        {
            UnderClause = "12",
        };
        Assert.Equal("decision-is-void", decision.Adopt(adoption)?.Code);
        Assert.Equal(Why, decision.Voiding?.Reason);
        Assert.Equal(1, await db.Counts.CountAsync(Cancel));
    }

    [Theory, BothEngines]
    public async Task A_ballot_takes_a_member_of_the_partnership_and_is_what_was_asked_for(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Feasible);
        installation.Clock.MoveTo(decision.Timetable.ProposalsCloseAt);
        NewJointAct wish = new(decision.Id, Act.PublishBallot, "Ready");
        Actor otherOfficer = Given.AnOfficer with { Id = Guid.NewGuid() };
        Actor stranger = Given.AMember(new(Guid.NewGuid()));
        JointAct asked = await Given.AskedAsync(installation.Enter, wish, Given.AnOfficer);

        Assert.Equal("ballot-needs-a-member", await RefusedAsync(installation, asked, otherOfficer));
        Assert.Equal("not-yours", await RefusedAsync(installation, asked, stranger));
        await using (AsyncServiceScope scope = installation.Enter())
        {
            ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
            Proposal proposal = await db.Proposals.SingleAsync(p => p.DecisionId == decision.Id, Cancel);
            await Given.CostAsync(installation.Enter, proposal.Id, new(6_000_00));
        }

        Actor member = Given.AMember(decision.BodyId);
        Assert.Equal("joint-act-has-changed", await RefusedAsync(installation, asked, member));
        await Given.PublishedAsync(installation.Enter, decision);
        await using AsyncServiceScope after = installation.Enter();
        ToadLaneDb read = after.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Assert.Equal(6_000_00, (await read.BallotOptions.SingleAsync(Cancel)).Cost.Value);
    }

    private static NewJointAct Extension(Poll poll, DateTime until) =>
        new(poll.Id, Act.ExtendPoll, Why) { Details = MovedClose.Write(until) };

    private static Task<JointAct> AskAsync(TestInstallation installation, Poll poll, Act act) =>
        Given.AskedAsync(installation.Enter, new NewJointAct(poll.Id, act, Why), Given.AnOfficer);

    private static Task<JointAct> AgreeAsync(TestInstallation installation, JointAct asked) =>
        Given.DoneAsync<AnswerJointAct, JointAct>(installation.Enter, answer => answer.RunAsync(
            asked.Id, JointReply.Agree, Given.AReturningOfficer, CancellationToken.None));

    private static Task<string> RefusedAsync(TestInstallation installation, JointAct asked, Actor second) =>
        Given.RefusedAsync<AnswerJointAct, JointAct>(installation.Enter, answer => answer.RunAsync(
            asked.Id, JointReply.Agree, second, CancellationToken.None));

    private static Task<ClockTurn> TurnAsync(TestInstallation installation) =>
        Given.DoneAsync<TurnTheClock, ClockTurn>(
            installation.Enter, clock => clock.RunAsync(Actor.Clock, CancellationToken.None));

    private static Task<Decision> DecisionAsync(Poll poll) =>
        poll.ReadAsync(db => db.Decisions.SingleAsync(d => d.Id == poll.Id));

    private static async Task<Timetable> TimesAsync(Poll poll) => (await DecisionAsync(poll)).Timetable;
}
