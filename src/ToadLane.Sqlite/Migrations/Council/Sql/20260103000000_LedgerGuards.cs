using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Storage;

namespace ToadLane.Sqlite.Migrations.Council.Sql;

/// <summary>
/// Keeps the books append-only, whoever writes to the file: entries and postings are never changed or removed, and a
/// transaction that leaves an entry unbalanced cannot be committed.
/// </summary>
[DbContext(typeof(ToadLaneDb))]
[Migration("20260103000000_LedgerGuards")]
public sealed class LedgerGuards : Migration
{
    // SQLite has no deferred trigger, but it has deferred foreign keys. Every entry gets a row that points at
    // "balanced" (1), which exists, or at 0, which does not: while any points at 0, COMMIT fails.
    private const string Balance = """
        CREATE TABLE "LedgerBalanced" ("Is" INTEGER NOT NULL PRIMARY KEY CHECK ("Is" = 1));
        INSERT INTO "LedgerBalanced" VALUES (1);
        CREATE TABLE "LedgerEntryChecks" (
            "EntryNumber" INTEGER NOT NULL PRIMARY KEY REFERENCES "LedgerEntries" ("Number"),
            "Balanced" INTEGER NOT NULL REFERENCES "LedgerBalanced" ("Is") DEFERRABLE INITIALLY DEFERRED);
        CREATE VIEW "LedgerEntrySums" AS
            SELECT e."Number", COUNT(*) = e."Lines" AND COUNT(*) >= 2 AND COUNT(DISTINCT p."Unit") = 1
                AND SUM(CASE p."Side" WHEN 'Debit' THEN p."Amount" ELSE -p."Amount" END) = 0 AS "Balanced"
            FROM "LedgerEntries" e JOIN "LedgerPostings" p ON p."EntryNumber" = e."Number" GROUP BY e."Number";
        CREATE TRIGGER "LedgerEntries_MustBalance" AFTER INSERT ON "LedgerEntries" BEGIN
            INSERT INTO "LedgerEntryChecks" VALUES (NEW."Number", 0);
        END;
        CREATE TRIGGER "LedgerPostings_Balance" AFTER INSERT ON "LedgerPostings" BEGIN
            UPDATE "LedgerEntryChecks" SET "Balanced" =
                (SELECT "Balanced" FROM "LedgerEntrySums" WHERE "Number" = NEW."EntryNumber")
            WHERE "EntryNumber" = NEW."EntryNumber";
        END;
        CREATE TRIGGER "LedgerEntryChecks_AreTrue" BEFORE UPDATE ON "LedgerEntryChecks"
        WHEN NEW."EntryNumber" <> OLD."EntryNumber" OR NEW."Balanced" IS NOT
            (SELECT "Balanced" FROM "LedgerEntrySums" WHERE "Number" = NEW."EntryNumber") BEGIN
            SELECT RAISE(ABORT, 'a check of the books is not set by hand');
        END;
        CREATE TRIGGER "LedgerEntryChecks_Stay" BEFORE DELETE ON "LedgerEntryChecks" BEGIN
            SELECT RAISE(ABORT, 'a check of the books is never removed');
        END;
        CREATE TRIGGER "LedgerEntryChecks_StartUnbalanced" BEFORE INSERT ON "LedgerEntryChecks"
        WHEN NEW."Balanced" <> 0
            OR EXISTS (SELECT 1 FROM "LedgerEntryChecks" WHERE "EntryNumber" = NEW."EntryNumber") BEGIN
            SELECT RAISE(ABORT, 'a check of the books is not set by hand');
        END;
        CREATE TRIGGER "LedgerBalanced_Stays" BEFORE DELETE ON "LedgerBalanced" BEGIN
            SELECT RAISE(ABORT, 'the books would have nothing to balance by');
        END;
        """;

    // "INSERT OR REPLACE" removes a row without asking a DELETE trigger: the second of two equal keys is refused first.
    private const string AppendOnly = """
        CREATE TRIGGER "LedgerEntries_NeverChange" BEFORE UPDATE ON "LedgerEntries" BEGIN
            SELECT RAISE(ABORT, 'an entry in the books is never changed: reverse it');
        END;
        CREATE TRIGGER "LedgerEntries_Stay" BEFORE DELETE ON "LedgerEntries" BEGIN
            SELECT RAISE(ABORT, 'an entry in the books is never removed: reverse it');
        END;
        CREATE TRIGGER "LedgerEntries_AreNotReplaced" BEFORE INSERT ON "LedgerEntries"
        WHEN EXISTS (SELECT 1 FROM "LedgerEntries" WHERE "Number" = NEW."Number" OR "Key" = NEW."Key") BEGIN
            SELECT RAISE(ABORT, 'UNIQUE: an entry with this key is in the books');
        END;
        CREATE TRIGGER "LedgerPostings_NeverChange" BEFORE UPDATE ON "LedgerPostings" BEGIN
            SELECT RAISE(ABORT, 'a line in the books is never changed: reverse the entry');
        END;
        CREATE TRIGGER "LedgerPostings_Stay" BEFORE DELETE ON "LedgerPostings" BEGIN
            SELECT RAISE(ABORT, 'a line in the books is never removed: reverse the entry');
        END;
        CREATE TRIGGER "LedgerPostings_AreNotReplaced" BEFORE INSERT ON "LedgerPostings"
        WHEN EXISTS (SELECT 1 FROM "LedgerPostings" WHERE "EntryNumber" = NEW."EntryNumber"
            AND ("Line" = NEW."Line" OR "AccountCode" = NEW."AccountCode")) BEGIN
            SELECT RAISE(ABORT, 'UNIQUE: this line is in the books');
        END;
        CREATE TRIGGER "LedgerAccounts_KeepTheirKind"
        BEFORE UPDATE OF "Code", "Title", "Kind", "Unit", "Overdraft" ON "LedgerAccounts" BEGIN
            SELECT RAISE(ABORT, 'of an account in the books only the sums change');
        END;
        CREATE TRIGGER "LedgerAccounts_Stay" BEFORE DELETE ON "LedgerAccounts" BEGIN
            SELECT RAISE(ABORT, 'an account in the books is never removed');
        END;
        CREATE TRIGGER "LedgerAccounts_AreNotReplaced" BEFORE INSERT ON "LedgerAccounts"
        WHEN EXISTS (SELECT 1 FROM "LedgerAccounts" WHERE "Code" = NEW."Code") BEGIN
            SELECT RAISE(ABORT, 'UNIQUE: this account is in the books');
        END;
        CREATE TRIGGER "Invoices_KeepWhatTheySay"
        BEFORE UPDATE OF "Id", "EntryKey", "CommitmentKey", "PotCode", "Supplier", "SupplierKind", "Reference",
            "Fingerprint", "Date", "PaidOn", "Net", "IrrecoverableVat", "Purpose", "Department" ON "Invoices" BEGIN
            SELECT RAISE(ABORT, 'an invoice in the books is never changed: reverse it');
        END;
        CREATE TRIGGER "Invoices_Stay" BEFORE DELETE ON "Invoices" BEGIN
            SELECT RAISE(ABORT, 'an invoice in the books is never removed: reverse it');
        END;
        CREATE TRIGGER "Invoices_AreNotReplaced" BEFORE INSERT ON "Invoices"
        WHEN EXISTS (SELECT 1 FROM "Invoices" WHERE "Id" = NEW."Id" OR "EntryKey" = NEW."EntryKey"
            OR ("Fingerprint" = NEW."Fingerprint" AND "Reversal_At" IS NULL AND NEW."Reversal_At" IS NULL)) BEGIN
            SELECT RAISE(ABORT, 'UNIQUE: this invoice is in the books');
        END;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Balance);
        migrationBuilder.Sql(AppendOnly);
    }
}
