using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Records;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;
using ToadLane.Tests.OpenData;

namespace ToadLane.Tests.Decisions.Ballots;

public sealed class SecrecyTests
{
    [Theory, BothEngines]
    public async Task Every_envelope_of_a_decision_is_as_long_as_every_other(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Projects: 30, Electors: 4));

        Poll.Must(await poll.CastAsync(1));
        Poll.Must(await poll.CastAsync(2, 10));
        Poll.Must(await poll.CastAsync(3, 1, 2, 3, 4));
        Poll.Must(await poll.CastAsync(4, 10));

        List<Envelope> envelopes = await poll.ReadAsync(db => db.Envelopes.ToListAsync());
        int length = Assert.Single(envelopes.Select(e => e.Sealed.Length).Distinct());
        Assert.Equal((await poll.ReadAsync(db => db.Seals.SingleAsync())).EnvelopeBytes, length);
        // The same choices twice, and not one block in common after the version byte.
        byte[] one = envelopes.Single(e => e.ElectorNumber == 2).Sealed;
        byte[] same = envelopes.Single(e => e.ElectorNumber == 4).Sealed;
        Assert.DoesNotContain(
            Enumerable.Range(0, (length - 1) / 16),
            block => one.AsSpan(1 + (block * 16), 16).SequenceEqual(same.AsSpan(1 + (block * 16), 16)));
    }

    [Fact]
    public async Task What_was_chosen_stands_nowhere_in_the_files_of_the_database()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 3));
        VoteReceipt receipt = Poll.Must(await poll.CastAsync(1, 1, 2, 3));
        string checkCode = receipt.CheckCode.Replace("-", "", StringComparison.Ordinal);
        string[] canaries =
            [checkCode, receipt.CheckCode, "[1,2,3]", "\"choices\"", "Elector 1", "OL161LN", "OL16 1LN"];

        byte[] files = [.. Directory.EnumerateFiles(installation.Installation.Folder, "rochdale.db*").SelectMany(Read)];

        Assert.All(canaries, canary => Assert.False(Holds(files, canary), canary));
        // The search itself works: what may be there is found.
        Assert.True(Holds(files, "Project 1 by the canal"));
    }

    [Fact]
    public async Task What_was_chosen_stands_nowhere_in_the_files_of_a_PostgreSQL_server()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        await using TestInstallation installation = await TestInstallation.StartAsync("postgres");
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 3));
        VoteReceipt receipt = Poll.Must(await poll.CastAsync(1, 1, 2, 3));
        string checkCode = receipt.CheckCode.Replace("-", "", StringComparison.Ordinal);
        await poll.SqlAsync("CHECKPOINT");
        string data = await AskAsync(poll, "SELECT current_setting('data_directory') AS \"Value\"");
        string number = await AskAsync(
            poll, "SELECT oid::text AS \"Value\" FROM pg_database WHERE datname = current_database()");
        Assert.SkipUnless(IsReadable(data), "The server's files are not here, or not ours to read.");

        byte[] tables = [.. Directory.EnumerateFiles(Path.Combine(data, "base", number)).SelectMany(Read)];
        string[] canaries =
            [checkCode, receipt.CheckCode, "[1,2,3]", "\"choices\"", "Elector 1", "OL161LN", "OL16 1LN"];

        Assert.All(canaries, canary => Assert.False(Holds(tables, canary), canary));
        Assert.True(Holds(tables, "Project 1 by the canal"));
        // Other tests write to the same log: only what no other test can have written is looked for there.
        foreach (string log in Directory.EnumerateFiles(Path.Combine(data, "pg_wal")))
        {
            byte[] bytes = Read(log);
            Assert.False(Holds(bytes, checkCode) || Holds(bytes, receipt.CheckCode), log);
        }
    }

    [Fact]
    public async Task After_the_close_no_envelope_with_a_name_is_left_in_the_files()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 3));
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await poll.CastAsync(1, 2));
        List<Envelope> before = await poll.ReadAsync(db => db.Envelopes.ToListAsync());
        byte[] replaced = before.Single(e => e.Sequence == 1).Sealed;
        byte[] kept = before.Single(e => e.Sequence == 2).Sealed;
        Poll.Must(await SampleRecord.PublishAsync(poll));
        List<Counterfoil> counterfoils = await poll.ReadAsync(db => db.Counterfoils.ToListAsync());

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        byte[] files = [.. Directory.EnumerateFiles(installation.Installation.Folder, "rochdale.db*").SelectMany(Read)];

        Assert.Equal(-1, files.AsSpan().IndexOf(replaced.AsSpan(100, 200)));
        Assert.Equal(2, counterfoils.Count);
        Assert.All(counterfoils, one => Assert.Equal(-1, files.AsSpan().IndexOf(one.Whose)));
        // The last one is there once, in the box: the row that stood beside an elector has been overwritten.
        int at = files.AsSpan().IndexOf(kept.AsSpan(100, 200));
        Assert.True(at >= 0);
        Assert.Equal(-1, files.AsSpan(at + 1).IndexOf(kept.AsSpan(100, 200)));
    }

    [Theory, BothEngines]
    public async Task A_vote_leaves_no_time_and_no_audit_row(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        int before = await poll.ReadAsync(db => db.AuditEntries.CountAsync());

        Poll.Must(await poll.CastAsync(1, 1));

        Assert.Equal(before, await poll.ReadAsync(db => db.AuditEntries.CountAsync()));
        Type[] tables = [typeof(Envelope), typeof(Participation), typeof(BoxedEnvelope)];
        Assert.DoesNotContain(tables.SelectMany(t => t.GetProperties()), p => p.PropertyType == typeof(DateTime));
    }

    [Theory, BothEngines]
    public async Task The_private_key_in_the_database_opens_nothing_without_the_master_key(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Seal seal = await poll.ReadAsync(db => db.Seals.SingleAsync());
        Vault another = new(new byte[32]);
        string purpose = $"rochdale/decision-key/{poll.Id.Value:N}";

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(
            () => another.Unlock(purpose, seal.LockedPrivateKey));
        Assert.NotEmpty(Vault.Open(installation.Installation.MasterKeyFile).Unlock(purpose, seal.LockedPrivateKey));
    }

    [Fact]
    public void A_paper_in_the_rule_sheet_reads_back_as_it_was_written()
    {
        RuleSheet sheet = new()
        {
            Format = RuleSheet.FirstFormat,
            Council = "E08000005",
            Decision = new Guid("11111111-2222-4333-8444-555555555555"),
            Title = "Coed a “gwyrdd” & më",
            OpensAt = new DateTime(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc),
            ClosesAt = new DateTime(2026, 6, 8, 9, 0, 0, DateTimeKind.Utc),
            BudgetPence = 1,
            BallotStyle = "WithinBudget",
            CountingRule = "Greedy",
            Utility = "cost",
            Completion = "add1",
            MinimumAge = 16,
            TieSeed = "5eed",
            ElectorateSize = 3,
            KeyHolding = RuleSheet.StandingCount,
            PublicKey = [1, 2, 3],
            EnvelopeBytes = 500,
            Options = [new(1, "A tree", 100, 1)],
        };

        Assert.Equal(
            """
            {"format":"toadlane-rules-1","council":"E08000005","decision":"11111111-2222-4333-8444-555555555555",
            """ + """
            "title":"Coed a “gwyrdd” & më","opens_at":"2026-06-01T09:00:00Z","closes_at":"2026-06-08T09:00:00Z",
            """ + """
            "budget_pence":1,"ballot_style":"WithinBudget","counting_rule":"Greedy","utility":"cost",
            """ + """
            "completion":"add1","minimum_age":16,"tie_seed":"5eed","electorate_size":3,
            """ + """
            "key_holding":"standing count","public_key":"AQID","envelope_bytes":500,
            """ + """
            "options":[{"number":1,"title":"A tree","cost_pence":100,"tie_rank":1}]}
            """,
            sheet.ToJson());
    }

    private static Task<string> AskAsync(Poll poll, string sql) =>
        poll.ReadAsync(db => db.Database.SqlQueryRaw<string>(sql).SingleAsync());

    private static bool IsReadable(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder).Any();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Holds(byte[] files, string text) =>
        files.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || files.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    // The database is open, so it is read as a copy would be.
    private static byte[] Read(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
