using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Storage;

namespace ToadLane.Postgres.Migrations.Council.Sql;

/// <summary>
/// Codes and their batches stay as they were made: a code can only end, and once voting has opened none is deleted.
/// </summary>
[DbContext(typeof(ToadLaneDb))]
[Migration("20260106000000_CodeGuards")]
public sealed class CodeGuards : Migration
{
    private const string Sealed = """EXISTS (SELECT 1 FROM "Seals" WHERE "DecisionId" = OLD."DecisionId")""";
    private const string Closed =
        """EXISTS (SELECT 1 FROM "Decisions" WHERE "Id" = NEW."DecisionId" AND "ClosedAt" IS NOT NULL)""";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (string table in new[] { "ElectorCodes", "CodeBatches", "ElectorateRules" })
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "Guard_{table}_TRUNCATE" BEFORE TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION "Guard_TRUNCATE"();
                """);
        }

        foreach (string table in new[] { "ElectorCodes", "CodeBatches" })
        {
            Guard(migrationBuilder, table, "INSERT", Closed, "voting is over");
            Guard(migrationBuilder, table, "DELETE", Sealed, "it was there when voting opened");
        }

        foreach (string verb in new[] { "UPDATE", "DELETE" })
        {
            Guard(migrationBuilder, "ElectorateRules", verb, Sealed, "it was sealed when voting opened");
        }

        Guard(
            migrationBuilder,
            "ElectorateRules",
            "INSERT",
            Sealed.Replace("OLD.", "NEW.", StringComparison.Ordinal),
            "it was sealed when voting opened");
        Guard(migrationBuilder, "CodeBatches", "UPDATE", "TRUE", "a batch stays as it was made");
        string changes = string.Join(" OR ", new[] { "DecisionId", "Hash", "ElectorNumber", "Batch" }
            .Select(column => $"""NEW."{column}" IS DISTINCT FROM OLD."{column}" """));
        string twice = $"""OLD."Voided_Day" IS NOT NULL OR {changes}""";
        Guard(migrationBuilder, "ElectorCodes", "UPDATE", twice, "a code can only end, and once");
    }

    private static void Guard(MigrationBuilder migrationBuilder, string table, string verb, string when, string why) =>
        migrationBuilder.Sql(
            $"""
            CREATE FUNCTION "Guard_{table}_{verb}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
            BEGIN
                IF {when} THEN
                    RAISE EXCEPTION '{table}: {why}';
                END IF;
                RETURN {(verb == "DELETE" ? "OLD" : "NEW")};
            END
            $guard$;
            CREATE TRIGGER "Guard_{table}_{verb}" BEFORE {verb} ON "{table}"
            FOR EACH ROW EXECUTE FUNCTION "Guard_{table}_{verb}"();
            """);
}
