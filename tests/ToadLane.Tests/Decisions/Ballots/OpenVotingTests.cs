using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

public sealed class OpenVotingTests
{
    [Theory, BothEngines]
    public async Task The_seal_is_the_hash_of_a_rule_sheet_that_says_everything(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 4));

        Seal seal = await poll.ReadAsync(db => db.Seals.SingleAsync());

        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(seal.RuleSheet)), seal.Hash);
        RuleSheet sheet = RuleSheet.Read(seal.RuleSheet);
        Assert.Equal(seal.RuleSheet, sheet.ToJson());
        Assert.Equal("E08000005", sheet.Council);
        Assert.Equal(4, sheet.ElectorateSize);
        Assert.Equal([1_000_00, 2_000_00, 3_000_00, 4_000_00, 5_000_00], sheet.Options.Select(o => o.CostPence));
        Assert.Equal(poll.Decision.Timetable.VotingClosesAt, sheet.ClosesAt);
        Assert.StartsWith(
            """{"format":"toadlane-rules-1","council":"E08000005",""", seal.RuleSheet, StringComparison.Ordinal);
        using RSA key = RSA.Create();
        key.ImportSubjectPublicKeyInfo(sheet.PublicKey, out _);
        Assert.Equal(3072, key.KeySize);
    }

    [Theory, BothEngines]
    public async Task Two_nodes_that_open_at_once_make_one_seal(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));

        Outcome<Seal>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => poll.RunAsync<OpenVoting, Seal>(o => o.RunAsync(poll.Id, Actor.Clock, CancellationToken.None)))));

        Assert.Equal(
            [null, "voting-already-open", "voting-already-open", "voting-already-open"],
            outcomes.Select(o => o.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code).Order());
        Assert.Equal(1, await poll.ReadAsync(db => db.Seals.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task Voting_does_not_open_without_electors_or_to_a_visitor(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        Outcome<Seal> nobody = await poll.RunAsync<OpenVoting, Seal>(
            o => o.RunAsync(poll.Id, Actor.Clock, CancellationToken.None));
        Outcome<Seal> visitor = await poll.RunAsync<OpenVoting, Seal>(
            o => o.RunAsync(poll.Id, Actor.Visitor, CancellationToken.None));

        Assert.False(nobody.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("nobody-may-vote", refusal.Code);
        Assert.False(visitor.Succeeded(out _, out refusal));
        Assert.Equal("not-yours", refusal.Code);
    }

    [Theory, BothEngines]
    public async Task Nothing_that_was_sealed_can_be_changed_even_by_sql(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        string[] attempts =
        [
            """UPDATE "Seals" SET "RuleSheet" = 'none'""",
            """UPDATE "Seals" SET "ElectorateSize" = "ElectorateSize" + 1""",
            """UPDATE "Seals" SET "PublicKey" = "Hash" """,
            """DELETE FROM "Seals" """,
            """UPDATE "BallotOptions" SET "Cost" = 1 WHERE "Number" = 1""",
            """DELETE FROM "BallotOptions" WHERE "Number" = 5""",
            """
            INSERT INTO "BallotOptions" ("DecisionId", "Number", "Title", "Cost", "TieRank", "FileId")
            SELECT "DecisionId", 6, 'A late one', 1, 6, '6' FROM "Seals"
            """,
            """
            INSERT INTO "Electors" ("DecisionId", "Number", "AreaCode", "Kind")
            SELECT "DecisionId", 99, 'E05000001', 'Registered' FROM "Seals"
            """,
            """
            INSERT INTO "Electors" ("DecisionId", "Number", "AreaCode", "Kind")
            SELECT "DecisionId", 99, 'E05000001', 'Test' FROM "Seals"
            """,
            """UPDATE "Electors" SET "Kind" = 'Test' WHERE "Number" = 2""",
            """UPDATE "Electors" SET "PersonHash" = NULL WHERE "Number" = 2""",
            """DELETE FROM "Electors" WHERE "Number" = 3""",
            """UPDATE "Decisions" SET "Budget" = "Budget" + 1""",
            """UPDATE "Decisions" SET "Rules_Rule" = 'EqualShares'""",
            """UPDATE "Decisions" SET "Timetable_VotingClosesAt" = "Timetable_VotingOpensAt" """,
            """UPDATE "Decisions" SET "SealedAt" = NULL""",
            """DELETE FROM "Decisions" """,
            """DELETE FROM "Participations" """,
            """UPDATE "Participations" SET "Sequence" = 1""",
            """UPDATE "Participations" SET "ElectorNumber" = 2, "Sequence" = "Sequence" + 1""",
            """DELETE FROM "Envelopes" """,
            """UPDATE "Envelopes" SET "ElectorNumber" = 2""",
            """
            INSERT INTO "BoxedEnvelopes" ("DecisionId", "Sealed", "Hash", "CastId")
            SELECT "DecisionId", "Sealed", "Hash", "CastId" FROM "Envelopes"
            """,
        ];

        foreach (string attempt in attempts)
        {
            Exception? fault = await Record.ExceptionAsync(() => poll.SqlAsync(attempt));
            Assert.True(fault is not null, attempt);
        }

        await poll.SqlAsync("""UPDATE "Seals" SET "LockedPrivateKey" = NULL""");
        Assert.Null((await poll.ReadAsync(db => db.Seals.SingleAsync())).LockedPrivateKey);
        Exception? restored = await Record.ExceptionAsync(
            () => poll.SqlAsync("""UPDATE "Seals" SET "LockedPrivateKey" = "Hash" """));
        Assert.NotNull(restored);
    }

    [Fact]
    public async Task The_guards_leave_an_unsealed_decision_alone()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));

        Assert.Equal(3, await poll.SqlAsync("""UPDATE "Electors" SET "PersonHash" = NULL"""));
        Assert.Equal(1, await poll.SqlAsync("""UPDATE "Decisions" SET "Title" = 'Better' """));
    }

    [Fact]
    public async Task On_sqlite_no_ballot_table_counts_its_rows_in_the_order_of_casting()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        foreach (string table in new[] { "Participations", "Envelopes", "BoxedEnvelopes" })
        {
            Exception? fault = await Record.ExceptionAsync(() => poll.SqlAsync($"SELECT rowid FROM \"{table}\""));
            Assert.Contains("no such column: rowid", fault?.Message, StringComparison.Ordinal);
        }
    }
}
