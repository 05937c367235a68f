using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Counts;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Records.Publishing;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.OpenData;

/// <summary>A decision that is voted on, closed, counted and published, with its record in a folder.</summary>
internal static class SampleRecord
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Electors 1 to <paramref name="voters"/> vote at random, the first of them twice.</summary>
    public static async Task<Poll> CountedAsync(TestInstallation installation, PollPlan plan, int voters)
    {
        Poll poll = await VotedAsync(installation, plan, voters);
        await CloseAndCountAsync(installation, poll);
        return poll;
    }

    /// <summary>
    /// The same, and some on paper: the third's online vote is cancelled by one, the last two electors vote on paper
    /// alone, and another keeps theirs.
    /// </summary>
    public static async Task<Poll> CountedWithPaperAsync(TestInstallation installation, PollPlan plan, int voters)
    {
        Poll poll = await VotedAsync(installation, plan, voters);
        PaperDesk papers = new(poll);
        Poll.Must(await papers.PrintAsync(9));
        await papers.GiveAndTakeAsync(3, plan.Electors - 1, plan.Electors);
        Poll.Must(await papers.IssueAsync(plan.Electors - 2));
        await papers.KeyTwiceAsync(PaperDesk.Vote(1), PaperReading.Of(SpoiltReason.Unclear), PaperDesk.Vote());
        await CloseAndCountAsync(installation, poll);
        return poll;
    }

    public static async Task CloseAndCountAsync(TestInstallation installation, Poll poll)
    {
        Poll.Must(await PublishAsync(poll));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        if (await poll.ReadAsync(db => db.PaperBatches.AnyAsync(Cancel)))
        {
            BatchCount count = new("A", 4, Missing: 1, "One was torn in the printer.");
            Poll.Must(await new PaperDesk(poll).CloseAsync(count));
        }

        Poll.Must(await poll.CloseAsync());
        Poll.Must(await poll.RunAsync<CountDecision, Count>(count => count.RunAsync(poll.Id, Actor.Clock, Cancel)));
        Poll.Must(await PublishAsync(poll));
    }

    public static Task<Outcome<PublishedLog>> PublishAsync(Poll poll) =>
        poll.RunAsync<PublishLog, PublishedLog>(publish => publish.RunAsync(Actor.Clock, 1, Cancel));

    /// <returns>The folder.</returns>
    public static async Task<string> WriteAsync(TestInstallation installation, Poll poll)
    {
        string folder = Path.Combine(installation.Installation.Folder, "record");
        await using AsyncServiceScope scope = installation.Enter();
        Decision decision = await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Decisions
            .SingleAsync(d => d.Id == poll.Id, Cancel);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<RecordExport>()
            .WriteAsync(decision, folder, Cancel));
        return folder;
    }

    public static RecordReport Verify(string folder) => new RecordVerifier(new FolderRecord(folder)).Verify(null);

    public static IEnumerable<(string Name, string Verdict)> Verdicts(RecordReport report) =>
        report.Checks.Select(check => (check.Name, check.Verdict.ToString()));

    private static async Task<Poll> VotedAsync(TestInstallation installation, PollPlan plan, int voters)
    {
        Poll poll = await Poll.OpenAsync(installation.Enter, plan);
        Random random = new(7);
        for (int elector = 1; elector <= voters; elector++)
        {
            int[] choices = [.. Enumerable.Range(1, plan.Projects).Where(_ => random.Next(3) == 0)];
            if (!(await poll.CastAsync(elector, choices)).Succeeded(out _, out _))
            {
                Poll.Must(await poll.CastAsync(elector, choices[0]));
            }
        }

        Poll.Must(await poll.CastAsync(1, 2));
        return poll;
    }
}
