using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;
using ToadLane.Tests.OpenData;

namespace ToadLane.Tests.Threats;

/// <summary>
/// What can be linked from everything that is stored (the attacks that linked every voter of two tables without a
/// link): while voting is open, exactly what the public page says; after the strip, nothing.
/// </summary>
public sealed class LinkageTests
{
    private const int Voters = 100;
    private const int InEachBatch = 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task After_the_strip_no_stored_order_links_a_name_to_an_envelope(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Voters + 20));
        IReadOnlyDictionary<int, string> truth = await CastAsync(poll, publish: true);
        Linkage linkage = new(poll, engine, truth);

        await SampleRecord.CloseAndCountAsync(installation, poll);

        Assert.Equal([], await linkage.FindAsync(linkage.Names(), linkage.Envelopes()));
        if (engine == "postgres")
        {
            const string written =
                """
                SELECT count(*)::text AS "Value" FROM "Participations" p JOIN "BoxedEnvelopes" b ON p.xmin = b.xmin
                """;
            Assert.Equal("0", Assert.Single(await linkage.ReadAsync(written)));
        }
    }

    [Theory, BothEngines]
    public async Task A_store_that_writes_names_beside_the_box_is_found_out(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Voters + 20));
        IReadOnlyDictionary<int, string> truth = await CastAsync(poll, publish: false);
        await poll.SqlAsync("""CREATE TABLE "LeakyNames" ("ElectorNumber" INTEGER NOT NULL)""");
        await poll.SqlAsync("""CREATE TABLE "LeakyBox" ("Hash" VARCHAR(64) NOT NULL)""");
        foreach ((int elector, string hash) in truth)
        {
            await poll.SqlAsync(
                $"""INSERT INTO "LeakyNames" VALUES ({elector}); INSERT INTO "LeakyBox" VALUES ('{hash}');""");
        }

        IReadOnlyList<string> found = await new Linkage(poll, engine, truth).FindAsync(
            ["""SELECT CAST("ElectorNumber" AS VARCHAR) AS "Value" FROM "LeakyNames" """],
            ["""SELECT "Hash" AS "Value" FROM "LeakyBox" """]);

        Assert.EndsWith(": 100 names, correlation 1.00", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task At_the_standing_level_only_the_master_key_opens_envelopes_and_after_the_count_nothing_does(
        string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 12));
        for (int elector = 1; elector <= 12; elector++)
        {
            Poll.Must(await poll.CastAsync(elector, 1 + (elector % 5)));
        }

        List<byte[]> open = await poll.ReadAsync(db => db.Envelopes.Select(e => e.Sealed).ToListAsync(Cancel));
        Seal before = await SealAsync(poll);
        Assert.Equal(0, Openable(new Vault(new byte[32]), before, open));
        // As the page says: whoever runs the server has the master key as well.
        Assert.Equal(12, Openable(Vault.Open(installation.Installation.MasterKeyFile), before, open));

        await SampleRecord.CloseAndCountAsync(installation, poll);

        List<byte[]> boxed = await poll.ReadAsync(db => db.BoxedEnvelopes.Select(e => e.Sealed).ToListAsync(Cancel));
        Assert.Equal(12, boxed.Count);
        Assert.Equal(
            0, Openable(Vault.Open(installation.Installation.MasterKeyFile), await SealAsync(poll), boxed));
    }

    [Theory, BothEngines]
    public async Task The_order_of_the_ballot_file_says_nothing_of_the_order_of_casting(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Voters));
        List<string> codes = [];
        for (int elector = 1; elector <= Voters; elector++)
        {
            VoteReceipt receipt = Poll.Must(await poll.CastAsync(elector, 1 + (elector % 5)));
            codes.Add(receipt.CheckCode.Replace("-", "", StringComparison.Ordinal));
        }

        await SampleRecord.CloseAndCountAsync(installation, poll);
        string file = await poll.ReadAsync(db => db.Counts.Select(c => c.BallotFile).SingleAsync(Cancel));
        List<int> order =
        [
            .. file.Replace("-", "", StringComparison.Ordinal).Split('\n')
                .Select(line => codes.FindIndex(line.Contains)).Where(at => at >= 0),
        ];

        Assert.Equal(Voters, order.Count);
        double squares = order.Select((rank, place) => Math.Pow(rank - place, 2)).Sum();
        Assert.InRange(1 - (6 * squares / (Voters * ((Voters * (double)Voters) - 1))), -0.5, 0.5);
    }

    // Electors in an order of their own, some twice; the log is published now and then, as it is.
    private static async Task<IReadOnlyDictionary<int, string>> CastAsync(Poll poll, bool publish)
    {
        int[] electors = [.. Enumerable.Range(1, Voters)];
        new Random(11).Shuffle(electors);
        for (int at = 0; at < Voters; at++)
        {
            Poll.Must(await poll.CastAsync(electors[at], 1 + (at % 5)));
            if (at % 17 == 16)
            {
                Poll.Must(await poll.CastAsync(electors[at - 16], 2));
            }

            if (publish && at % InEachBatch == InEachBatch - 1)
            {
                Poll.Must(await SampleRecord.PublishAsync(poll));
            }
        }

        var last = await poll.ReadAsync(db => db.Envelopes
            .Where(e => db.Participations.Any(p => p.ElectorNumber == e.ElectorNumber && p.Sequence == e.Sequence))
            .Select(e => new { e.ElectorNumber, e.Hash }).ToListAsync(Cancel));
        Dictionary<int, string> hashes = last.ToDictionary(e => e.ElectorNumber, e => Convert.ToHexString(e.Hash));
        return electors.ToDictionary(elector => elector, elector => hashes[elector]);
    }

    private static Task<Seal> SealAsync(Poll poll) => poll.ReadAsync(db => db.Seals.AsNoTracking().SingleAsync(Cancel));

    private static int Openable(Vault vault, Seal seal, List<byte[]> envelopes)
    {
        const int wrappedBytes = 384;
        if (seal.LockedPrivateKey is null)
        {
            return 0;
        }

        try
        {
            using RSA rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(
                vault.Unlock($"rochdale/decision-key/{seal.DecisionId.Value:N}", seal.LockedPrivateKey), out _);
            return envelopes.Count(envelope =>
                rsa.Decrypt(envelope.AsSpan(1, wrappedBytes), RSAEncryptionPadding.OaepSHA256).Length == 32);
        }
        catch (CryptographicException)
        {
            return 0;
        }
    }
}
