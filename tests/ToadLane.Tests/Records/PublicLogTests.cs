using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;
using ToadLane.Records;
using ToadLane.Records.Publishing;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Records;

/// <summary>What happens to a vote is in the public log, in the files that strangers read.</summary>
public sealed class PublicLogTests
{
    private const int Everything = 1;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_vote_can_be_followed_through_the_published_files(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        VoteReceipt first = Poll.Must(await poll.CastAsync(1, 5));
        Poll.Must(await poll.CastAsync(1, 1, 2));
        Poll.Must(await poll.CastAsync(2));
        Poll.Must(await PublishAsync(poll, Everything));
        FoundProof proof = Poll.Must(await FindAsync(poll, first.Tracking));

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        Poll.Must(await PublishAsync(poll, Everything));
        IReadOnlyList<string> entries = await AuditAsync(installation, poll);

        Assert.Equal(
            ["begun", "opened", "envelope", "envelope", "envelope", "boxed", "closed"],
            entries.Select(e => e[(e.IndexOf(':', StringComparison.Ordinal) + 2)..].Split('"')[0]));
        Assert.Contains("\"envelope\":\"", entries[(int)proof.Index], StringComparison.Ordinal);
        TreeHash leaf = TreeHash.OfLeaf(Encoding.UTF8.GetBytes(entries[(int)proof.Index]));
        Assert.True(LogProof.Parse(proof.File.ToString())!.Proves(leaf, proof.Log.Key));
        JsonElement closed = JsonDocument.Parse(entries[^1]).RootElement;
        string[] sums = ["voters", "votes_cast", "envelopes", "boxed"];
        Assert.Equal([2, 3, 3, 2], sums.Select(sum => closed.GetProperty(sum).GetInt32()));
        Assert.True(closed.GetProperty("agrees").GetBoolean());
        Assert.Contains("\"envelopes\":2,\"root\":", entries[^2], StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_lonely_vote_waits_for_company(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        VoteReceipt receipt = Poll.Must(await poll.CastAsync(1, 5));

        Poll.Must(await PublishAsync(poll, 10));
        Outcome<FoundProof> early = await FindAsync(poll, receipt.Tracking);
        Poll.Must(await PublishAsync(poll, Everything));

        Assert.False(early.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("not-in-the-log", refusal.Code);
        Assert.NotNull(Poll.Must(await FindAsync(poll, receipt.Tracking)));
    }

    [Theory, BothEngines]
    public async Task Publishers_that_race_make_one_log(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 60));
        Task<Outcome<VoteReceipt>>[] votes =
            [.. Enumerable.Range(1, 60).Select(n => Task.Run(() => poll.CastAsync(n, 1)))];
        Task[] publishers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => PublishAsync(poll, Everything)))];
        await Task.WhenAll(votes);
        foreach (Task publisher in publishers)
        {
            // One that came second to the lock may be told to come again; the log itself is what matters.
            await publisher.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        Poll.Must(await PublishAsync(poll, Everything));

        IReadOnlyList<string> entries = await AuditAsync(installation, poll);
        Assert.Equal(62, entries.Count);
        Assert.Equal(60, entries.Distinct().Count(e => e.Contains("\"envelope\":\"", StringComparison.Ordinal)));
    }

    [Theory, BothEngines]
    public async Task A_changed_file_stops_publication_and_nothing_is_signed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await PublishAsync(poll, Everything));
        YearLog log = await LogAsync(poll);
        TileFolder folder = new LogFolders(installation.Installation).Of("rochdale", log.Year);
        TilePath path = new(0, 0, (int)log.PublishedSize);
        byte[] changed = folder.Find(path)!;
        changed[3] ^= 1;
        folder.Write(path, changed);
        Poll.Must(await poll.CastAsync(1, 5));

        Outcome<PublishedLog> outcome = await PublishAsync(poll, Everything);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("log-does-not-fit", refusal.Code);
        Assert.Equal(log.Note, folder.FindCheckpoint());
        Assert.Equal(log.PublishedSize, (await LogAsync(poll)).PublishedSize);
    }

    [Theory, BothEngines]
    public async Task The_database_refuses_to_change_the_log(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await PublishAsync(poll, Everything));

        const string place = """INSERT INTO "LogLeaves" ("Year", "Index", "Kind", "Entry") """;
        foreach (string sql in new[]
        {
            """UPDATE "LogLeaves" SET "Kind" = 'Deed' """,
            """DELETE FROM "LogLeaves" """,
            """UPDATE "YearLogs" SET "Size" = 0 """,
            """UPDATE "YearLogs" SET "Origin" = 'elsewhere' """,
            """DELETE FROM "YearLogs" """,
            place + """SELECT "Year", 99, 'Deed', "Entry" FROM "LogLeaves" """,
        })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => poll.SqlAsync(sql));
        }
    }

    [Theory, BothEngines]
    public async Task A_vote_whose_envelope_was_taken_out_stops_the_close(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 5));
        Poll.Must(await poll.CastAsync(1, 4));
        Poll.Must(await PublishAsync(poll, Everything));
        await poll.ReadAsync(async db =>
        {
            // As somebody might who owns the database and lifts its guards.
            await db.Database.ExecuteSqlRawAsync(Lift(engine, "Envelopes", "DELETE"));
            await db.Database.ExecuteSqlRawAsync(Lift(engine, "Participations", "UPDATE"));
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "Envelopes" WHERE "Sequence" = 2""");
            return await db.Database.ExecuteSqlRawAsync("""UPDATE "Participations" SET "Sequence" = 1""");
        });

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        var sums = Poll.Must(await poll.CloseAsync());

        Assert.Equal((1, 1, 2), (sums.VotesCast, sums.Envelopes, sums.Leaves));
        Assert.False(sums.AgreesAtClose);
    }

    private static string Lift(string engine, string table, string verb) => engine == "sqlite"
        ? $"""DROP TRIGGER "Guard_{table}_{verb}" """
        : $"""DROP TRIGGER "Guard_{table}_{verb}" ON "{table}" """;

    private static Task<YearLog> LogAsync(Poll poll) => poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync());

    private static Task<Outcome<PublishedLog>> PublishAsync(Poll poll, int fewest) =>
        poll.RunAsync<PublishLog, PublishedLog>(publish => publish.RunAsync(Actor.Clock, fewest, Cancel));

    private static Task<Outcome<FoundProof>> FindAsync(Poll poll, TrackingCode code) =>
        poll.RunAsync<LogProofs, FoundProof>(proofs => proofs.FindAsync(code.Hashes().From, code.Hashes().To, Cancel));

    private static async Task<IReadOnlyList<string>> AuditAsync(TestInstallation installation, Poll poll)
    {
        YearLog log = await LogAsync(poll);
        TileFolder folder = new LogFolders(installation.Installation).Of("rochdale", log.Year);
        return [.. new LogAudit(folder, log.Key).Read(folder.FindCheckpoint()!).Select(Encoding.UTF8.GetString)];
    }
}
