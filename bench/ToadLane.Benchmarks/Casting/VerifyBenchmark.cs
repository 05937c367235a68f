using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Counts;
using ToadLane.Records;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// How long a stranger takes to check a very large decision. Its sealed votes are random bytes and its opened box is
/// invented, because making real ones takes hours and tells a verifier nothing: it sees hashes, sums and ballots.
/// </summary>
internal static class VerifyBenchmark
{
    private const int Batch = 250;
    private const int PublishAfter = 50_000;
    private const int Projects = 20;

    public static async Task RunAsync(int voters)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan(Projects));
        await poll.SqlAsync(Electors(poll.Id, voters));
        int bytes = (await poll.OpenVotingAsync()).EnvelopeBytes;
        await Timed.AsIsAsync("votes into the box and the log", () => FillAsync(installation, poll, voters, bytes));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        await Timed.AsIsAsync("close", async () => Poll.Must(await poll.CloseAsync()));
        await Timed.AsIsAsync("count and ballot file", () => CountAsync(installation, poll, voters));
        await PublishedRecord.CheckAsync(installation, poll);
    }

    private static string Electors(DecisionId poll, int voters) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {voters})
        INSERT INTO "Electors" ("DecisionId", "Number", "Kind", "AreaCode")
        SELECT '{poll.Value.ToString().ToUpperInvariant()}', i, 'Registered', 'E05000001' FROM n
        """);

    private static async Task<int> FillAsync(TestInstallation installation, Poll poll, int voters, int bytes)
    {
        await using IBallotStore store = installation.OpenBallotStore();
        foreach (int[] part in Enumerable.Range(1, voters).Chunk(PublishAfter))
        {
            foreach (int[] batch in part.Chunk(Batch))
            {
                await store.CastAsync([.. batch.Select(elector => poll.RandomVote(elector, bytes))]);
            }

            Poll.Must(await PublishedRecord.PublishAsync(poll));
        }

        return voters;
    }

    private static async Task<Count> CountAsync(TestInstallation installation, Poll poll, int voters)
    {
        OpenedVote[] votes = [.. Enumerable.Range(0, voters).Select(n => new OpenedVote(
            CheckCode.From([1], BitConverter.GetBytes(n)), [1 + (n % 3), 4 + (n % 2)]))];
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync();
        Decision decision = await db.Decisions.SingleAsync(d => d.Id == poll.Id);
        if (decision.Count(installation.Clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }

        Count count = await scope.ServiceProvider.GetRequiredService<CountDecision>()
            .PublishAsync(decision, new OpenedBox(votes, []), CancellationToken.None);
        db.Announce(LeafKind.KeyDestroyed, poll.Id.Value, new { });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return count;
    }
}
