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
            .DurabilityFaultAsync(Connection(installation), TestContext.Current.CancellationToken);
        if (loses)
        {
            pair.StallStandby();
        }

        await using IBallotStore store = Store(installation);
        (HashSet<string> acknowledged, VoteToCast[] unknown) = await CastUntilKilledAsync(pair, poll, store);
        if (loses)
        {
            pair.ForgetWhatWaited();
        }

        await pair.PromoteAsync();

        IReadOnlyList<CastAnswer> again = await CastUntilAnsweredAsync(store, unknown);
        HashSet<string> there =
            [.. await poll.ReadAsync(db => db.Envelopes.Select(e => Convert.ToHexString(e.Hash)).ToListAsync())];
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
        VoteToCast[] votes = await BatchAsync(poll);
        await using IBallotStore store = Store(installation);

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

    private static async Task<(HashSet<string> Acknowledged, VoteToCast[] Unknown)> CastUntilKilledAsync(
        MortalPostgres pair, Poll poll, IBallotStore store)
    {
        HashSet<string> acknowledged = [];
        VoteToCast[] votes = [];
        Task killing = Task.Run(async () =>
        {
            await Task.Delay(600 + RandomNumberGenerator.GetInt32(600));
            pair.Kill();
        });
        try
        {
            while (true)
            {
                votes = await BatchAsync(poll);
                IReadOnlyList<CastAnswer> answers = await store.CastAsync(votes);
                acknowledged.UnionWith(answers.Select(answer => Convert.ToHexString(answer.Hash!)));
            }
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException)
        {
            await killing;
            return (acknowledged, votes);
        }
    }

    // As the page does which says "try again": the same forms, until there is an answer.
    private static async Task<IReadOnlyList<CastAnswer>> CastUntilAnsweredAsync(IBallotStore store, VoteToCast[] votes)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await store.CastAsync(votes);
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

    private static string Connection(TestInstallation installation) =>
        installation.Services.GetRequiredService<IDatabaseEngine>().ConnectionTo("rochdale");

    private static IBallotStore Store(TestInstallation installation) => installation.Services
        .GetRequiredService<IBallotEngine>().OpenBallotStore(Connection(installation), installation.Clock);

    private static async Task<VoteToCast[]> BatchAsync(Poll poll)
    {
        int bytes = (await poll.ReadAsync(db => db.Seals.SingleAsync(s => s.DecisionId == poll.Id))).EnvelopeBytes;
        int first = RandomNumberGenerator.GetInt32(Electors - LargestBatch);
        return [.. Enumerable.Range(1, LargestBatch).Select(n =>
        {
            byte[] envelope = RandomNumberGenerator.GetBytes(bytes);
            return new VoteToCast(poll.Id, first + n, VotingChannel.Online)
            {
                Sealed = envelope,
                Hash = SHA256.HashData(envelope),
                CastId = RandomNumberGenerator.GetBytes(32),
            };
        })];
    }
}
