using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

/// <summary>Two servers, the second of which takes over: what was acknowledged by the first is on the second.</summary>
public sealed class FailoverTests
{
    private const int Electors = 600;
    private const int LargestBatch = 50;

    public static IEnumerable<TheoryDataRow<string, bool>> Waits =>
    [
        new("standby", false) { Skip = PostgresServer.WhyNot },
        // The control: a first server that does not wait loses, and the site does not start on it.
        new("", true) { Skip = PostgresServer.WhyNot },
    ];

    [Theory, MemberData(nameof(Waits))]
    public async Task When_the_standby_takes_over_nothing_is_lost_unless_the_first_did_not_wait_for_it(
        string waitsFor, bool loses)
    {
        await using MortalPostgres pair = await MortalPostgres.StartPairAsync();
        await using TestInstallation installation = await TestInstallation.StartOnAsync(pair);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        await SayAsync(pair, $"ALTER SYSTEM SET synchronous_standby_names = '{waitsFor}'");
        await SayAsync(pair, "SELECT pg_reload_conf()");
        string? fault = await installation.Services.GetRequiredService<IDatabaseEngine>()
            .DurabilityFaultAsync(installation.Connection, TestContext.Current.CancellationToken);
        if (loses)
        {
            pair.StallStandby();
        }

        int bytes = await poll.EnvelopeBytesAsync();
        await using IBallotStore store = installation.OpenBallotStore();
        (HashSet<string> acknowledged, VoteToCast[] unknown) = await DoomedCasting.RunAsync(
            pair, TimeSpan.FromMilliseconds(600), store, () => Batch(poll, bytes));
        if (loses)
        {
            pair.ForgetWhatWaited();
        }

        await pair.PromoteAsync();

        IReadOnlyList<CastAnswer> again = await AskUntilAnsweredAsync(() => store.CastAsync(unknown));
        HashSet<string> there = [.. await AskUntilAnsweredAsync(() => poll.ReadAsync(
            db => db.Envelopes.Select(e => Convert.ToHexString(e.Hash)).ToListAsync()))];
        Assert.Equal(loses, fault is not null);
        Assert.True(acknowledged.Count > 50, $"Only {acknowledged.Count} votes were acknowledged.");
        Assert.Equal(loses, acknowledged.Any(hash => !there.Contains(hash)));
        Assert.All(unknown, vote => Assert.Contains(Convert.ToHexString(vote.Hash), there));
        Assert.All(again, answer => Assert.True(
            answer.Verdict is CastVerdict.Stored or CastVerdict.AlreadyStored, answer.Verdict.ToString()));
    }

    [Fact]
    public async Task A_commit_whose_wait_for_the_standby_is_cancelled_is_not_acknowledged()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        await using MortalPostgres pair = await MortalPostgres.StartPairAsync();
        await using TestInstallation installation = await TestInstallation.StartOnAsync(pair);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        VoteToCast[] votes = Batch(poll, await poll.EnvelopeBytesAsync());
        await using IBallotStore store = installation.OpenBallotStore();

        pair.StallStandby();
        Task<IReadOnlyList<CastAnswer>> casting = store.CastAsync(votes);
        const string cancelWaits =
            "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        while (await SayAsync(pair, cancelWaits) is 0L && !casting.IsCompleted)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => casting);

        pair.ResumeStandby();
        Assert.All(await store.CastAsync(votes), answer => Assert.Equal(CastVerdict.AlreadyStored, answer.Verdict));
    }

    // As a voter does whose page says "try again". The driver looks anew only after ten seconds which server is first.
    private static async Task<T> AskUntilAnsweredAsync<T>(Func<Task<T>> ask)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException && attempt < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task<object?> SayAsync(MortalPostgres pair, string sql)
    {
        NpgsqlConnectionStringBuilder first = new(pair.Connection) { Database = "postgres", Pooling = false };
        first.Host = first.Host!.Split(',')[0];
        await using NpgsqlConnection open = new(first.ConnectionString);
        await open.OpenAsync();
        await using NpgsqlCommand command = new(sql, open);
        return await command.ExecuteScalarAsync();
    }

    private static VoteToCast[] Batch(Poll poll, int bytes)
    {
        int first = RandomNumberGenerator.GetInt32(Electors - LargestBatch);
        return [.. Enumerable.Range(first + 1, LargestBatch).Select(elector => poll.RandomVote(elector, bytes))];
    }
}
