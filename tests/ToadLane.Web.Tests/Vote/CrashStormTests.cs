using System.Globalization;
using System.Security.Cryptography;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Web.Tests.Vote;

/// <summary>
/// The web server, the database or both are killed again and again under load. Ten kills in all; TOADLANE_KILLS says
/// how many instead.
/// </summary>
public sealed class CrashStormTests
{
    private const int VotersOfARound = 24;
    private const int AtOnce = 12;

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("TOADLANE_KILLS") ?? "10", CultureInfo.InvariantCulture);

    public static IEnumerable<TheoryDataRow<string, string, int>> Storms =>
    [
        Row("sqlite", "web", 4), Row("postgres", "web", 2), Row("postgres", "database", 2),
        Row("postgres", "web and database", 2),
    ];

    [Theory, MemberData(nameof(Storms))]
    public async Task However_often_it_is_killed_no_acknowledged_vote_is_lost(string engine, string killed, int times)
    {
        await using MortalPostgres? postgres = engine == "postgres" ? await MortalPostgres.StartAsync() : null;
        await using TestInstallation installation = postgres is null
            ? await TestInstallation.StartAsync(engine)
            : await TestInstallation.StartOnAsync(postgres);
        // The server has the real clock.
        installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        string register = Poll.Register(times * VotersOfARound);
        await poll.UploadAsync(register);
        IReadOnlyList<VotingCode> codes = await poll.IssueCodesAsync(register);
        await poll.OpenVotingAsync();
        await using ServerProcess server = new(installation.Installation);
        await server.StartAsync();
        Storm storm = new(server, killed.Contains("web", StringComparison.Ordinal),
            killed.Contains("database", StringComparison.Ordinal) ? postgres : null);
        int acknowledged = 0;
        foreach (VotingCode[] voters in codes.Chunk(VotersOfARound))
        {
            acknowledged += await storm.RoundAsync(poll, voters);
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{engine}, {killed}: {times} kills, {acknowledged} acknowledged before one, 0 lost");
        Assert.InRange(acknowledged, times, times * VotersOfARound);
        await History.AssertOneVoteEachAsync(poll, times * VotersOfARound);
    }

    // One alone: --filter-trait "storm=postgres, database".
    private static TheoryDataRow<string, string, int> Row(string engine, string killed, int tenths) =>
        new TheoryDataRow<string, string, int>(engine, killed, Math.Max(1, Kills * tenths / 10))
        {
            Skip = engine == "postgres" ? PostgresServer.WhyNot : null,
        }.WithTrait("storm", $"{engine}, {killed}");

    private sealed class Storm(ServerProcess server, bool killsServer, MortalPostgres? postgres)
    {
        /// <summary>How many votes were acknowledged before the kill; none of them may be lost.</summary>
        public async Task<int> RoundAsync(Poll poll, VotingCode[] codes)
        {
            Booths booths = new(server.Address, poll, codes);
            await booths.GoToCheckAsync(AtOnce);
            Task casting = booths.CastAsync(AtOnce);
            int after = RandomNumberGenerator.GetInt32(1, codes.Length - AtOnce);
            SpinWait.SpinUntil(
                () => booths.Acknowledged.Count >= after || casting.IsCompleted, TimeSpan.FromSeconds(60));
            await this.KillAsync();
            await casting;
            int[] acknowledged = [.. booths.Acknowledged.Keys];
            await this.ReviveAsync();
            string[] promised = await booths.ReadReceiptsAsync(acknowledged);
            Assert.Empty(await History.LostAsync(poll, promised));

            await booths.CastUntilAllAreAcknowledgedAsync(AtOnce);
            Assert.Equal(promised, await booths.ReadReceiptsAsync(acknowledged));
            string[] all = await booths.ReadReceiptsAsync([.. Enumerable.Range(0, codes.Length)]);
            Assert.Equal(codes.Length, all.Distinct().Count());
            Assert.Empty(await History.LostAsync(poll, all));
            return acknowledged.Length;
        }

        private async Task KillAsync()
        {
            postgres?.Kill();
            if (killsServer)
            {
                await server.KillAsync();
            }
        }

        private async Task ReviveAsync()
        {
            await (postgres?.WaitUntilReadyAsync() ?? Task.CompletedTask);
            if (killsServer)
            {
                await server.StartAsync();
            }
        }
    }
}
