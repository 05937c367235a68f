using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

/// <summary>PostgreSQL is killed, all of it, while votes are being cast.</summary>
public sealed class KilledDatabaseTests
{
    private const int Electors = 2_000;
    private const int LargestBatch = 16;

    public static IEnumerable<TheoryDataRow<string, bool>> Commits =>
    [
        new("on", false) { Skip = PostgresServer.WhyNot },
        // The control: a server that may answer before it has flushed is found out, and the site does not start on it.
        new("off", true) { Skip = PostgresServer.WhyNot },
    ];

    [Theory, MemberData(nameof(Commits))]
    public async Task A_killed_database_loses_acknowledged_votes_only_if_it_answers_before_it_flushes(
        string synchronousCommit, bool loses)
    {
        await using MortalPostgres postgres = await MortalPostgres.StartAsync();
        await using TestInstallation installation = await TestInstallation.StartOnAsync(postgres);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        string connection = new NpgsqlConnectionStringBuilder(installation.Connection)
        {
            Options = $"-c synchronous_commit={synchronousCommit}",
        }.ConnectionString;

        int bytes = await poll.EnvelopeBytesAsync();
        HashSet<string> acknowledged = [];
        HashSet<string> there = [];
        for (int kill = 0; kill < 3; kill++)
        {
            await using IBallotStore store = installation.OpenBallotStore(connection);
            acknowledged.UnionWith((await DoomedCasting.RunAsync(
                postgres, TimeSpan.FromMilliseconds(300), store, () => [.. Batch(poll, bytes)])).Acknowledged);
            await postgres.WaitUntilReadyAsync();
            there = [.. await poll.ReadAsync(db => db.Envelopes
                .Select(e => Convert.ToHexString(e.Hash)).ToListAsync())];
        }

        string? fault = await installation.Services.GetRequiredService<IDatabaseEngine>()
            .DurabilityFaultAsync(connection, TestContext.Current.CancellationToken);
        int lost = acknowledged.Count(hash => !there.Contains(hash));
        Assert.True(acknowledged.Count > 100, $"Only {acknowledged.Count} votes were acknowledged.");
        Assert.Equal(loses, lost > 0);
        Assert.Equal(loses, fault is not null);
    }

    // Different electors: no two votes of one elector may be in a batch.
    private static IEnumerable<VoteToCast> Batch(Poll poll, int bytes)
    {
        int first = RandomNumberGenerator.GetInt32(Electors - LargestBatch);
        for (int n = 1; n <= 1 + RandomNumberGenerator.GetInt32(LargestBatch); n++)
        {
            yield return poll.RandomVote(first + n, bytes);
        }
    }
}
