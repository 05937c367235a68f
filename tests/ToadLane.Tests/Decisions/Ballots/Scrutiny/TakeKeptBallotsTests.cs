using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Counts;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Scrutiny;

public sealed class TakeKeptBallotsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Only_a_scrutineer_takes_ballots_that_are_kept_back_and_each_time_is_logged(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine, fewestBallots: 30);
        Poll poll = await CountedAsync(installation);
        Actor[] others =
        [
            Given.AReturningOfficer, Given.AnOfficer, Given.AnAdministrator, Given.ADecisionMaker, Given.AResident,
            Actor.Visitor, Actor.Operator,
        ];
        foreach (Actor other in others)
        {
            Assert.Equal("not-yours", Code(await TakeAsync(poll, other)));
        }

        string file = Poll.Must(await TakeAsync(poll, Given.AScrutineer));

        Count count = await poll.ReadAsync(db => db.Counts.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(count.BallotFile, file);
        var deed = await poll.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Act == Act.TakeKeptBallots, Cancel));
        Assert.Equal((Given.AScrutineer.Id, poll.Id.Value), (deed.ActorId, deed.SubjectId));
        string leaf = await poll.ReadAsync(async db => Encoding.UTF8.GetString(
            (await db.PendingLeaves.OrderBy(l => l.Number).LastAsync(Cancel)).Entry));
        Assert.EndsWith(
            "\"act\":\"take_kept_ballots\",\"step\":\"done\",\"as\":\"scrutineer\"}", leaf, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", leaf, StringComparison.Ordinal);
        ScrutinyReport report = Poll.Must(await poll.RunAsync<ReportScrutiny, ScrutinyReport>(
            o => o.RunAsync(poll.Id, Given.AReturningOfficer, Cancel)));
        Assert.Equal((30, deed.At), (report.KeptBallots!.FewestBallots, Assert.Single(report.KeptBallots.TakenAt)));
        Assert.Equal(Convert.ToHexStringLower(count.BallotFileHash), report.KeptBallots.FileHash);
    }

    [Theory, BothEngines]
    public async Task There_is_nothing_to_take_before_the_count_and_where_ballots_are_published(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll open = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Assert.Equal("not-counted", Code(await TakeAsync(open, Given.AScrutineer)));
        Poll published = await CountedAsync(installation);
        Assert.Equal("ballots-are-public", Code(await TakeAsync(published, Given.AScrutineer)));
    }

    private static async Task<Poll> CountedAsync(TestInstallation installation)
    {
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        await Given.DoneAsync<TurnTheClock, ClockTurn>(
            installation.Enter, clock => clock.RunAsync(Actor.Clock, Cancel));
        return poll;
    }

    private static Task<Outcome<string>> TakeAsync(Poll poll, Actor actor) =>
        poll.RunAsync<TakeKeptBallots, string>(o => o.RunAsync(poll.Id, actor, Cancel));

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
}
