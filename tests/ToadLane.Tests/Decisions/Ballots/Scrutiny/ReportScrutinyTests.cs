using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Scrutiny;

public sealed class ReportScrutinyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task The_report_tells_who_could_vote_what_came_back_and_who_was_turned_away(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await poll.CastAsync(1, 2));
        await poll.RunAsync<ProveByCode, VoterPass>(p => p.RunAsync(poll.Id, "nonsense", Actor.Visitor, Cancel));
        RegisterClaim stranger = Poll.Claim(9);
        await poll.RunAsync<ProveByRegister, VoterPass>(p => p.RunAsync(poll.Id, stranger, Actor.Visitor, Cancel));
        await poll.RunAsync<ProveByRegister, VoterPass>(p => p.RunAsync(poll.Id, stranger, Actor.Visitor, Cancel));
        NewJointAct wish = new(poll.Id, Act.VoidDecision, "A rumour");
        JointAct asked = await Given.AskedAsync(installation.Enter, wish, Given.AnOfficer);
        await Given.DoneAsync<AnswerJointAct, JointAct>(installation.Enter, answer => answer.RunAsync(
            asked.Id, JointReply.Refuse("No ground"), Given.AReturningOfficer, Cancel));
        ScrutinyReport open = await ReportAsync(poll);
        Assert.Equal((3, 1, 2, 333), (open.Roll, open.Voters, open.VotesCast, open.TurnoutThousandths));
        Assert.Null(open.Boxed);
        Assert.Null(open.Result);

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Assert.False((await poll.CastAsync(2, 1)).Succeeded(out _, out _));
        await Given.DoneAsync<TurnTheClock, ClockTurn>(
            installation.Enter, clock => clock.RunAsync(Actor.Clock, Cancel));

        ScrutinyReport report = await ReportAsync(poll);
        Assert.Equal((1, 1L, true), (report.Boxed, report.Counted, report.SumsAgree));
        Assert.Equal(2, report.Result![0].Number);
        Assert.Equal(
            [new("CodeNotAccepted", 1), new("NotOnRegister", 2), new ReportLine("TooLate", 1)],
            report.TurnedAway.OrderBy(line => line.Kind, StringComparer.Ordinal));
        ReportEvent refused = Assert.Single(report.OutOfTheOrdinary);
        Assert.Equal(("VoidDecision.Refused", "A rumour / No ground"), (refused.Kind, refused.Says));
        Assert.DoesNotContain("Olive", report.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("Elector", report.ToJson(), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Only_those_who_watch_a_vote_read_its_report_and_only_once_it_is_open(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll closed = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        Assert.Equal("not-yours", Code(await RunAsync(poll, Given.AResident)));
        Assert.Equal("not-yours", Code(await RunAsync(poll, Given.ADecisionMaker)));
        Assert.Null(Code(await RunAsync(poll, Given.AnOfficer)));
        Assert.Equal("voting-not-open", Code(await RunAsync(closed, Given.AScrutineer)));
    }

    [Theory, BothEngines]
    public async Task Thirty_people_turned_away_at_once_are_counted_as_thirty(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() =>
            poll.RunAsync<ProveByCode, VoterPass>(p => p.RunAsync(poll.Id, "nonsense", Actor.Visitor, Cancel)))));

        Assert.Equal(30, await poll.ReadAsync(db => db.TurnedAway.Select(t => t.Tries).SingleAsync()));
    }

    private static async Task<ScrutinyReport> ReportAsync(Poll poll) =>
        Poll.Must(await RunAsync(poll, Given.AScrutineer));

    private static Task<Outcome<ScrutinyReport>> RunAsync(Poll poll, Actor actor) =>
        poll.RunAsync<ReportScrutiny, ScrutinyReport>(report => report.RunAsync(poll.Id, actor, Cancel));

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
}
