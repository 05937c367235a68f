using ToadLane.Decisions.Counts;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// A whole decision at any size, on SQLite: a register, sealed votes, the log, the close, the count; then
/// its record and both verifiers.
/// </summary>
internal static class RecordBenchmark
{
    private const int PublishAfter = 50_000;

    public static async Task RunAsync(int voters)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Timed.AsIsAsync(
            "register and opening", () => Poll.OpenAsync(installation.Enter, new PollPlan(20, voters)));
        await Timed.AsIsAsync("casting, with the log beside it", () => CastAsync(poll, voters));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        await Timed.AsIsAsync("close", async () => Poll.Must(await poll.CloseAsync()));
        await Timed.AsIsAsync("opening the box, count, ballot file", async () => Poll.Must(
            await poll.RunAsync<CountDecision, Count>(c => c.RunAsync(poll.Id, Actor.Clock, CancellationToken.None))));
        await PublishedRecord.CheckAsync(installation, poll);
    }

    private static async Task<int> CastAsync(Poll poll, int voters)
    {
        foreach (int[] part in Enumerable.Range(1, voters).Chunk(PublishAfter))
        {
            await Parallel.ForEachAsync(
                part,
                new ParallelOptions { MaxDegreeOfParallelism = 256 },
                async (n, _) => Poll.Must(await poll.CastAsync(n, 1 + (n % 10))));
            Poll.Must(await PublishedRecord.PublishAsync(poll));
        }

        return voters;
    }
}
