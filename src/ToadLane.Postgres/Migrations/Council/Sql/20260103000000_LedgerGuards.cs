using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Storage;

namespace ToadLane.Postgres.Migrations.Council.Sql;

/// <summary>
/// Keeps the books append-only, whoever connects to the database: entries and postings are never changed or removed,
/// and a transaction that leaves an entry unbalanced cannot be committed.
/// </summary>
[DbContext(typeof(ToadLaneDb))]
[Migration("20260103000000_LedgerGuards")]
public sealed class LedgerGuards : Migration
{
    private const string Balance = """
        CREATE FUNCTION ledger_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            entry bigint := CASE TG_TABLE_NAME WHEN 'LedgerEntries'
                THEN (to_jsonb(NEW)->>'Number')::bigint ELSE (to_jsonb(NEW)->>'EntryNumber')::bigint END;
        BEGIN
            IF NOT EXISTS (
                SELECT 1 FROM "LedgerEntries" e JOIN "LedgerPostings" p ON p."EntryNumber" = e."Number"
                WHERE e."Number" = entry GROUP BY e."Number", e."Lines"
                HAVING count(*) = e."Lines" AND count(*) >= 2 AND count(DISTINCT p."Unit") = 1
                    AND sum(CASE p."Side" WHEN 'Debit' THEN p."Amount" ELSE -p."Amount" END) = 0) THEN
                RAISE EXCEPTION 'entry % does not balance', entry USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER ledger_entries_must_balance AFTER INSERT ON "LedgerEntries"
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance();
        CREATE CONSTRAINT TRIGGER ledger_postings_must_balance AFTER INSERT ON "LedgerPostings"
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance();
        """;

    private const string AppendOnly = """
        CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'the books are never changed or shortened: reverse the entry (% of %)', TG_OP, TG_TABLE_NAME
                USING ERRCODE = 'restrict_violation';
        END $$;
        CREATE TRIGGER ledger_entries_stay BEFORE UPDATE OR DELETE ON "LedgerEntries"
            FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER ledger_entries_are_not_emptied BEFORE TRUNCATE ON "LedgerEntries"
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER ledger_postings_stay BEFORE UPDATE OR DELETE ON "LedgerPostings"
            FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER ledger_postings_are_not_emptied BEFORE TRUNCATE ON "LedgerPostings"
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER ledger_accounts_keep_their_kind
            BEFORE UPDATE OF "Code", "Title", "Kind", "Unit", "Overdraft" ON "LedgerAccounts"
            FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER ledger_accounts_stay BEFORE DELETE ON "LedgerAccounts"
            FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER ledger_accounts_are_not_emptied BEFORE TRUNCATE ON "LedgerAccounts"
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER invoices_keep_what_they_say
            BEFORE UPDATE OF "Id", "EntryKey", "CommitmentKey", "PotCode", "Supplier", "SupplierKind", "Reference",
                "Fingerprint", "Date", "PaidOn", "Net", "IrrecoverableVat", "Purpose", "Department" ON "Invoices"
            FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER invoices_stay BEFORE DELETE ON "Invoices"
            FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
        CREATE TRIGGER invoices_are_not_emptied BEFORE TRUNCATE ON "Invoices"
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Balance);
        migrationBuilder.Sql(AppendOnly);
    }
}
