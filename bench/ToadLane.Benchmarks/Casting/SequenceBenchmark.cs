using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Checks;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// What the sequencer's turns and the watch over stored votes cost beside a large box. The sealed votes are random
/// bytes: neither looks into them.
/// </summary>
internal static class SequenceBenchmark
{
    private const int Batch = 250;
    private const int PublishAfter = 50_000;
    private const int Turns = 21;
    private const int NewOnes = 10;
    private const int Looks = 3;

    /// <param name="engine">"postgres" or "sqlite".</param>
    /// <param name="envelopes">In the box and in the log before the turns that are measured.</param>
    public static async Task RunAsync(string engine, int envelopes)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan(20));
        int electors = envelopes + (Turns * NewOnes);
        await poll.SqlAsync(Electors(engine, poll.Id, electors));
        int bytes = (await poll.OpenVotingAsync()).EnvelopeBytes;
        string connection = installation.Services.GetRequiredService<IDatabaseEngine>().ConnectionTo("rochdale");
        await using IBallotStore store = installation.Services.GetRequiredService<IBallotEngine>()
            .OpenBallotStore(connection, installation.Clock);
        foreach (int[] part in Enumerable.Range(1, envelopes).Chunk(PublishAfter))
        {
            await CastAsync(store, Votes(poll, part, bytes));
            Poll.Must(await PublishedRecord.PublishAsync(poll));
        }

        Queue<int[]> left = new(Enumerable.Range(envelopes + 1, Turns * NewOnes).Chunk(NewOnes));
        await MedianAsync("a turn without new envelopes", Turns, () => Task.CompletedTask, () => TurnAsync(poll));
        await MedianAsync(
            $"a turn with {NewOnes} new envelopes",
            Turns,
            () => CastAsync(store, Votes(poll, left.Dequeue(), bytes)),
            () => TurnAsync(poll));
        await MedianAsync("looking through every stored vote", Looks, () => Task.CompletedTask, () => CheckAsync(poll));
    }

    private static async Task TurnAsync(Poll poll) => Poll.Must(await PublishedRecord.PublishAsync(poll));

    private static async Task CheckAsync(Poll poll)
    {
        await using AsyncServiceScope scope = poll.Enter();
        int changed = await scope.ServiceProvider.GetRequiredService<VoteFaults>()
            .CountAsync(poll.Id, CancellationToken.None);
        if (changed != 0)
        {
            throw new InvalidOperationException($"{changed} votes were changed.");
        }
    }

    private static VoteToCast[] Votes(Poll poll, int[] electors, int bytes) =>
        [.. electors.Select(elector => poll.RandomVote(elector, bytes))];

    private static async Task CastAsync(IBallotStore store, VoteToCast[] votes)
    {
        foreach (VoteToCast[] batch in votes.Chunk(Batch))
        {
            await store.CastAsync(batch);
        }
    }

    private static async Task MedianAsync(string what, int turns, Func<Task> prepare, Func<Task> work)
    {
        List<double> times = [];
        for (int turn = 0; turn < turns; turn++)
        {
            await prepare();
            Stopwatch watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{times[turns / 2],8:F1} ms ({times[0]:F1} to {times[^1]:F1})  {what}"));
    }

    private static string Electors(string engine, DecisionId poll, int electors)
    {
        string id = engine == "sqlite" ? poll.Value.ToString().ToUpperInvariant() : poll.Value.ToString();
        string cast = engine == "sqlite" ? "" : "::uuid";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {electors})
            INSERT INTO "Electors" ("DecisionId", "Number", "Kind", "AreaCode")
            SELECT '{id}'{cast}, i, 'Registered', 'E05000001' FROM n
            """);
    }
}
