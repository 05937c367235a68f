using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Threats;

/// <summary>One council's flood, or its stuck database, is nothing to another council's voters.</summary>
public sealed class BulkheadTests
{
    private const int MoreThanAQueueHolds = 21_000;

    [Fact]
    public async Task One_councils_full_queue_does_not_slow_another()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        TaskCompletionSource flood = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using BallotBoxes boxes = new(
            installation.Services.GetRequiredService<IDatabaseEngine>(),
            new StuckFor(flood.Task, "flooded"),
            installation.Installation,
            TimeProvider.System,
            NullLogger<BallotBoxes>.Instance);

        List<Task<CastAnswer>?> flooded =
            [.. Enumerable.Range(1, MoreThanAQueueHolds).Select(n => boxes.Put("flooded", Vote(n)))];
        Stopwatch watch = Stopwatch.StartNew();
        for (int elector = 1; elector <= 200; elector++)
        {
            CastAnswer answer = await boxes.Put("quiet", Vote(elector))!;
            Assert.Equal(CastVerdict.Stored, answer.Verdict);
        }

        watch.Stop();
        int waiting = flooded.OfType<Task<CastAnswer>>().Count();
        flood.SetResult();
        CastAnswer[] late = await Task.WhenAll(flooded.OfType<Task<CastAnswer>>());

        Assert.InRange(waiting, 20_000, MoreThanAQueueHolds - 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
        Assert.All(late, answer => Assert.Equal(CastVerdict.Stored, answer.Verdict));
    }

    private static VoteToCast Vote(int elector) => new(
        new DecisionId(new Guid("11111111-2222-4333-8444-555555555555")), elector, VotingChannel.Online)
    {
        Sealed = [],
        Hash = RandomNumberGenerator.GetBytes(32),
        CastId = RandomNumberGenerator.GetBytes(32),
    };

    // A database that answers no more for one council, until its trouble is over.
    private sealed class StuckFor(Task over, string council) : IBallotEngine
    {
        public IBallotStore OpenBallotStore(string connection, TimeProvider clock) =>
            new Store(connection.Contains(council, StringComparison.Ordinal) ? over : Task.CompletedTask);

        private sealed class Store(Task over) : IBallotStore
        {
            public async Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes)
            {
                await over;
                return [.. votes.Select(vote => new CastAnswer(CastVerdict.Stored, vote.Hash))];
            }

            public Task WipeAsync(CancellationToken cancel) => Task.CompletedTask;

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
