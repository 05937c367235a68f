using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;
using ToadLane.Testing.Disks;

namespace ToadLane.Tests.Decisions.Ballots;

/// <summary>
/// The power goes while votes are being cast: what was written and not flushed is lost, kept or torn. SQLite only;
/// PostgreSQL's own flushing is tried by killing it.
/// </summary>
public sealed class PowerCutTests
{
    private const int Cuts = 20;
    private const int Electors = 400;
    private const int RetriesAfterEachCut = 24;

    [Fact]
    public async Task Twenty_power_cuts_lose_no_acknowledged_vote_and_every_retry_ends_in_the_same_receipt()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        ModelDisk disk = new(installation.Installation.Folder);

        IReadOnlyList<AfterTheCut> cuts = await CutAsync(installation, disk);

        Assert.Equal(Cuts, cuts.Count);
        Assert.All(cuts, cut => Assert.Equal(new AfterTheCut(cut.Acknowledged, 0, 0, "ok"), cut));
        Assert.True(cuts[^1].Acknowledged > 100, $"Only {cuts[^1].Acknowledged} votes were acknowledged.");
    }

    [Fact]
    public async Task A_disk_that_only_says_it_has_flushed_is_found_out()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        ModelDisk disk = new(installation.Installation.Folder) { LiesAboutFlushing = true };

        IReadOnlyList<AfterTheCut> cuts = await CutAsync(installation, disk);

        Assert.Contains(cuts, cut => cut.Lost > 0);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_and_afterwards_the_same_form_is_cast()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 2));
        ModelDisk disk = new(installation.Installation.Folder);
        await using BallotBoxes boxes = Boxes(installation, disk);
        VoteToCast vote = poll.RandomVote(1, await poll.EnvelopeBytesAsync());

        disk.IsFull = true;
        CastAnswer full = await boxes.Put("rochdale", vote)!;
        int stored = await CountAsync(poll);
        disk.IsFull = false;
        CastAnswer room = await boxes.Put("rochdale", vote)!;

        Assert.Equal((CastVerdict.Unknown, 0), (full.Verdict, stored));
        Assert.Equal((CastVerdict.Stored, 1), (room.Verdict, await CountAsync(poll)));
        Assert.Equal(vote.Hash, room.Hash);
    }

    private static async Task<IReadOnlyList<AfterTheCut>> CutAsync(TestInstallation installation, ModelDisk disk)
    {
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        await using BallotBoxes boxes = Boxes(installation, disk);
        Crowd crowd = new(poll, boxes, await poll.EnvelopeBytesAsync());
        List<AfterTheCut> cuts = [];
        for (int cut = 0; cut < Cuts; cut++)
        {
            using CancellationTokenSource done = new();
            Task voting = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => crowd.VoteUntilAsync(done.Token)));
            await Task.Delay(20 + RandomNumberGenerator.GetInt32(60));
            VoteToCast[] acknowledged = [.. crowd.Acknowledged];
            string left = Path.Combine(disk.Folder, $"cut-{cut}");
            disk.CutPower(left, new Random(cut));
            VoteToCast[] sent = [.. crowd.Sent];
            await done.CancelAsync();
            await voting;
            cuts.Add(await AfterAsync(left, acknowledged, sent, installation));
        }

        return cuts;
    }

    private static async Task<AfterTheCut> AfterAsync(
        string folder, VoteToCast[] acknowledged, VoteToCast[] sent, TestInstallation installation)
    {
        string connection = $"Data Source={Path.Combine(folder, "rochdale.db")};Foreign Keys=True;Pooling=False";
        try
        {
            string health = (await ReadAsync(connection, "PRAGMA integrity_check"))[0];
            HashSet<string> there = [.. await ReadAsync(connection, """SELECT hex("Hash") FROM "Envelopes" """)];
            int lost = acknowledged.Count(vote => !there.Contains(Convert.ToHexString(vote.Hash)));
            return new(acknowledged.Length, lost, await RetryAsync(connection, sent, installation), health);
        }
        catch (SqliteException broken)
        {
            return new(acknowledged.Length, acknowledged.Length, 0, broken.Message);
        }
    }

    // The latest voters, with all who had no answer, try again: how many do not get their own vote's receipt.
    private static async Task<int> RetryAsync(string connection, VoteToCast[] sent, TestInstallation installation)
    {
        await using IBallotStore store = installation.OpenBallotStore(connection);
        int wrong = 0;
        foreach (VoteToCast vote in sent.TakeLast(RetriesAfterEachCut))
        {
            CastAnswer answer = (await store.CastAsync([vote])).Single();
            wrong += answer.Hash is { } hash && hash.SequenceEqual(vote.Hash) ? 0 : 1;
        }

        return wrong;
    }

    private static BallotBoxes Boxes(TestInstallation installation, ModelDisk disk) => new(
        installation.Services.GetRequiredService<IDatabaseEngine>(),
        new ModelDiskEngine(
            installation.Services.GetRequiredService<IBallotEngine>(), disk.ConnectionTo("rochdale.db")),
        installation.Installation,
        installation.Clock,
        NullLogger<BallotBoxes>.Instance);

    private static Task<int> CountAsync(Poll poll) =>
        poll.ReadAsync(db => db.Envelopes.CountAsync(e => e.DecisionId == poll.Id));

    private static async Task<IReadOnlyList<string>> ReadAsync(string connection, string sql)
    {
        await using SqliteConnection open = new(connection);
        await open.OpenAsync();
        await using SqliteCommand command = open.CreateCommand();
        command.CommandText = sql;
        await using SqliteDataReader rows = await command.ExecuteReaderAsync();
        List<string> texts = [];
        while (await rows.ReadAsync())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    /// <summary>Voters who vote, and vote again, until they are told to stop.</summary>
    private sealed class Crowd(Poll poll, BallotBoxes boxes, int bytes)
    {
        public ConcurrentQueue<VoteToCast> Sent { get; } = new();

        public ConcurrentQueue<VoteToCast> Acknowledged { get; } = new();

        public async Task VoteUntilAsync(CancellationToken done)
        {
            while (!done.IsCancellationRequested)
            {
                VoteToCast vote = poll.RandomVote(1 + RandomNumberGenerator.GetInt32(Electors), bytes);
                this.Sent.Enqueue(vote);
                CastAnswer answer = await boxes.Put("rochdale", vote)!;
                Assert.Equal(CastVerdict.Stored, answer.Verdict);
                this.Acknowledged.Enqueue(vote);
                await Task.Delay(RandomNumberGenerator.GetInt32(8), CancellationToken.None);
            }
        }
    }

    /// <summary>Votes acknowledged before a power cut, lost, without their own receipt; and the file.</summary>
    private sealed record AfterTheCut(int Acknowledged, int Lost, int WrongReceipts, string Health);
}
