using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bookkeeping;
using ToadLane.Ledger;
using ToadLane.Testing.Databases;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Bookkeeping;

/// <summary>What the database itself refuses, whatever program writes to it.</summary>
public sealed class LedgerGuardTests
{
    [Theory]
    [BothEngines("""UPDATE "LedgerEntries" SET "Reason" = 'Another'""")]
    [BothEngines("""UPDATE "LedgerEntries" SET "On" = '2020-01-01'""")]
    [BothEngines("""DELETE FROM "LedgerEntries" """)]
    [BothEngines("""UPDATE "LedgerPostings" SET "Amount" = "Amount" + 1""")]
    [BothEngines("""DELETE FROM "LedgerPostings" """)]
    [BothEngines("""UPDATE "LedgerAccounts" SET "Overdraft" = 'Allowed'""")]
    [BothEngines("""DELETE FROM "LedgerAccounts" """)]
    [BothEngines("""UPDATE "LedgerAccounts" SET "CreditsPosted" = 2000001 WHERE "Kind" = 'Asset'""")]
    [BothEngines("""UPDATE "LedgerAccounts" SET "DebitsPending" = -1""")]
    [BothEngines("""UPDATE "Invoices" SET "Net" = 1""")]
    [BothEngines("""DELETE FROM "Invoices" """)]
    public async Task The_books_are_not_edited(string engine, string sql)
    {
        await using OpenedPot world = await PaidAsync(engine);

        await RefusedAsync(() => ExecuteAsync(world, sql));

        Assert.True((await world.CheckAsync()).IsSound);
    }

    [Theory]
    [InlineData("""INSERT OR REPLACE INTO "LedgerEntries" SELECT * FROM "LedgerEntries" LIMIT 1""")]
    [InlineData("""INSERT OR REPLACE INTO "LedgerPostings" SELECT * FROM "LedgerPostings" LIMIT 1""")]
    [InlineData("""INSERT OR REPLACE INTO "LedgerAccounts" SELECT * FROM "LedgerAccounts" LIMIT 1""")]
    [InlineData("""INSERT OR REPLACE INTO "Invoices" SELECT * FROM "Invoices" LIMIT 1""")]
    [InlineData("""UPDATE "LedgerEntryChecks" SET "Balanced" = 0""")]
    [InlineData("""DELETE FROM "LedgerEntryChecks" """)]
    [InlineData("""INSERT OR REPLACE INTO "LedgerEntryChecks" SELECT "EntryNumber", 1 FROM "LedgerEntryChecks" """)]
    [InlineData("""DELETE FROM "LedgerBalanced" """)]
    public async Task Nor_are_they_replaced_in_SQLite(string sql)
    {
        await using OpenedPot world = await PaidAsync("sqlite");

        await RefusedAsync(() => ExecuteAsync(world, sql));
    }

    [Theory]
    [InlineData("LedgerEntries")]
    [InlineData("LedgerPostings")]
    [InlineData("LedgerAccounts")]
    [InlineData("Invoices")]
    public async Task Nor_are_they_emptied_in_PostgreSQL(string table)
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        await using OpenedPot world = await PaidAsync("postgres");

        await RefusedAsync(() => ExecuteAsync(world, $"TRUNCATE \"{table}\" CASCADE"));
    }

    [Theory]
    [BothEngines("100", "99")]
    [BothEngines("100", null)]
    [BothEngines(null, null)]
    public async Task An_entry_that_does_not_balance_is_not_committed(string engine, string? debit, string? credit)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);

        await RefusedAsync(() => WriteAsync(world, [debit, credit]));

        Assert.Equal(1, (await world.CheckAsync()).Entries);
    }

    [Theory, BothEngines]
    public async Task An_entry_that_balances_is_committed(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);

        await WriteAsync(world, ["100", "100"]);

        Assert.Equal(2, (await world.CheckAsync()).Entries);
    }

    [Theory, BothEngines]
    public async Task A_line_cannot_be_added_to_an_entry_that_stands(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(100));
        await world.CommitAsync("trees", new Pence(100));

        string add = """
            INSERT INTO "LedgerPostings" ("EntryNumber", "Line", "AccountCode", "Amount", "Side", "Unit")
            SELECT MIN("EntryNumber"), 3, 'project/benches', 5, 'Debit', 'Pence' FROM "LedgerPostings"
            UNION ALL SELECT MIN("EntryNumber"), 4, 'project/trees', 5, 'Credit', 'Pence' FROM "LedgerPostings"
            """;

        await RefusedAsync(() => ExecuteAsync(world, add));
    }

    [Theory, BothEngines]
    public async Task A_balance_set_by_hand_is_found(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);

        string edit = """UPDATE "LedgerAccounts" SET "DebitsPosted" = "DebitsPosted" + 1 WHERE "Kind" = 'Asset'""";
        await ExecuteAsync(world, edit);
        BooksCheck check = await world.CheckAsync();

        Assert.False(check.IsSound);
        Assert.Equal(world.Pot.AccountCode, Assert.Single(check.Differences));
    }

    private static async Task<OpenedPot> PaidAsync(string engine)
    {
        OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.PayAsync(world.Bill("1", "benches", new Pence(1_500_00)));
        return world;
    }

    /// <summary>Refused by a rule, not for bad SQL.</summary>
    private static async Task RefusedAsync(Func<Task> what)
    {
        Exception thrown = await Assert.ThrowsAnyAsync<Exception>(what);
        DbException refusal = Assert.IsAssignableFrom<DbException>(thrown.InnerException ?? thrown);
        Assert.True(
            refusal is SqliteException { SqliteErrorCode: 19 }
                || refusal.SqlState?.StartsWith("23", StringComparison.Ordinal) == true,
            refusal.Message);
    }

    private static Task<int> ExecuteAsync(OpenedPot world, string sql) =>
        world.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancel));

    /// <summary>Writes an entry with these amounts in a transaction, as a careless program would.</summary>
    private static async Task WriteAsync(OpenedPot world, string?[] amounts) => await world.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        StoredEntry entry = new()
        {
            Key = "careless",
            On = new(2026, 6, 1),
            Reason = "None",
            Lines = 2,
            ByName = "Nobody",
            Postings =
            [
                .. amounts.Zip([Side.Debit, Side.Credit], [world.Pot.AccountCode, world.Pot.GrantCode])
                    .Where(line => line.First is not null)
                    .Select((line, index) => new StoredPosting
                    {
                        Line = index + 1,
                        Side = line.Second,
                        AccountCode = line.Third,
                        Amount = long.Parse(line.First!, System.Globalization.CultureInfo.InvariantCulture),
                    }),
            ],
        };
        db.LedgerEntries.Add(entry);
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        return true;
    });
}
