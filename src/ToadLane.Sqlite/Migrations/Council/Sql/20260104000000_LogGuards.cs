using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Storage;

namespace ToadLane.Sqlite.Migrations.Council.Sql;

/// <summary>
/// A place in the public log is for good: leaves are never changed or removed, and a log only grows.
/// </summary>
[DbContext(typeof(ToadLaneDb))]
[Migration("20260104000000_LogGuards")]
public sealed class LogGuards : Migration
{
    private const string Always = "1";
    private const string Stays = "a place in the public log is for good";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string next =
            """
            NEW."Index" <> (SELECT COALESCE(MAX("Index") + 1, 0) FROM "LogLeaves" WHERE "Year" = NEW."Year")
            """;
        Guard(migrationBuilder, "LogLeaves", "INSERT", next, "leaves follow one another");
        Guard(migrationBuilder, "LogLeaves", "UPDATE", Always, Stays);
        Guard(migrationBuilder, "LogLeaves", "DELETE", Always, Stays);
        const string shrinks =
            """
            NEW."Year" IS NOT OLD."Year" OR NEW."Origin" IS NOT OLD."Origin"
            OR NEW."PublicKey" IS NOT OLD."PublicKey" OR NEW."Size" < OLD."Size"
            OR NEW."PublishedSize" < OLD."PublishedSize" OR NEW."PublishedSize" > NEW."Size"
            """;
        Guard(migrationBuilder, "YearLogs", "UPDATE", shrinks, "a log only grows");
        Guard(migrationBuilder, "YearLogs", "DELETE", Always, Stays);
    }

    private static void Guard(MigrationBuilder migrationBuilder, string table, string verb, string when, string why) =>
        migrationBuilder.Sql(
            $"""
            CREATE TRIGGER "Guard_{table}_{verb}" BEFORE {verb} ON "{table}" WHEN {when}
            BEGIN SELECT RAISE(ABORT, '{table}: {why}'); END;
            """);
}
