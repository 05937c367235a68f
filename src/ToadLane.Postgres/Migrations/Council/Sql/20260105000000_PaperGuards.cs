using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Storage;

namespace ToadLane.Postgres.Migrations.Council.Sql;

/// <summary>
/// Holds in the database what the operations on paper and voting places hold: marks on the roll are only added, nobody
/// keys both entries, a closed batch adds up and stays as it is, and after the close nothing is added.
/// </summary>
[DbContext(typeof(ToadLaneDb))]
[Migration("20260105000000_PaperGuards")]
public sealed class PaperGuards : Migration
{
    private const string Always = "TRUE";
    private const string Stays = "a mark on the roll stays";
    private const string NotNow = "voting is over, or the batch is closed";
    private const string Closed =
        """EXISTS (SELECT 1 FROM "Decisions" WHERE "Id" = {0}."DecisionId" AND "ClosedAt" IS NOT NULL)""";
    private const string BatchClosed =
        """
        EXISTS (SELECT 1 FROM "PaperBatches" b WHERE b."DecisionId" = {0}."DecisionId" AND b."Mark" = {0}."Mark"
            AND b."Closing_Day" IS NOT NULL)
        """;

    private static readonly string[] Tables =
    [
        "PaperBatches", "IssuedPapers", "ReturnedPapers", "BatchKeyers", "KeyedPapers", "PaperEnvelopes",
        "VotingPlaces", "PlaceVisits", "AssistedVotes",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (string table in Tables)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "Guard_{table}_TRUNCATE" BEFORE TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION "Guard_TRUNCATE"();
                """);
        }

        GuardBatches(migrationBuilder);
        GuardRoll(migrationBuilder);
        GuardEntries(migrationBuilder);
        GuardPlaces(migrationBuilder);
    }

    private static void GuardBatches(MigrationBuilder migrationBuilder)
    {
        string late = $"""{Of(Closed, "NEW")} OR NEW."Closing_Day" IS NOT NULL""";
        Guard(migrationBuilder, "PaperBatches", "INSERT", late, NotNow);
        const string sum =
            """
            NEW."Printed" <> NEW."Closing_Counted" + NEW."Closing_Spoilt" + NEW."Closing_Outstanding"
                + NEW."Closing_LeftOver" + NEW."Closing_Missing"
            """;
        string wrong =
            $"""
            OLD."Closing_Day" IS NOT NULL OR {Changes("DecisionId", "Mark", "Printed", "PrintedBy")}
            OR NEW."Closing_Day" IS NULL OR NEW."LockedKey" IS NOT NULL OR {sum} OR {Of(Closed, "NEW")}
            """;
        Guard(migrationBuilder, "PaperBatches", "UPDATE", wrong, "a batch is closed once, and only if it adds up");
        Guard(migrationBuilder, "PaperBatches", "DELETE", Always, "a batch stays");
    }

    private static void GuardRoll(MigrationBuilder migrationBuilder)
    {
        string over = $"""{Of(Closed, "NEW")} OR {Of(BatchClosed, "NEW")}""";
        string issued = $"""{over}""";
        Guard(migrationBuilder, "IssuedPapers", "INSERT", issued, NotNow);
        const string unknown =
            """
            NOT EXISTS (SELECT 1 FROM "IssuedPapers" i WHERE i."DecisionId" = NEW."DecisionId"
                AND i."ElectorNumber" = NEW."ElectorNumber" AND i."Mark" = NEW."Mark")
            OR (NEW."Fate" = 'ToCount') <> EXISTS (SELECT 1 FROM "Participations" p
                WHERE p."DecisionId" = NEW."DecisionId" AND p."ElectorNumber" = NEW."ElectorNumber"
                AND p."Channel" = 'Paper')
            """;
        string returned = $"""{over} OR {unknown}""";
        Guard(migrationBuilder, "ReturnedPapers", "INSERT", returned, "it was not given out, or voting is over");
        foreach (string table in new[] { "IssuedPapers", "ReturnedPapers" })
        {
            Guard(migrationBuilder, table, "UPDATE", Always, Stays);
            Guard(migrationBuilder, table, "DELETE", Always, Stays);
        }
    }

    private static void GuardEntries(MigrationBuilder migrationBuilder)
    {
        const string stays = "what was keyed stays";
        string over = $"""{Of(Closed, "NEW")} OR {Of(BatchClosed, "NEW")}""";
        string keyer = $"""{over}""";
        Guard(migrationBuilder, "BatchKeyers", "INSERT", keyer, NotNow);
        Guard(migrationBuilder, "BatchKeyers", "UPDATE", Always, "nobody keys both entries");
        Guard(migrationBuilder, "BatchKeyers", "DELETE", Always, "nobody keys both entries");
        string keyed =
            $"""
            {over} OR (NEW."Spoilt" IS NULL) <> (NEW."Sealed" IS NOT NULL)
            """;
        Guard(migrationBuilder, "KeyedPapers", "INSERT", keyed, NotNow);
        string changed =
            $"""
            NEW."Sealed" IS NOT NULL OR NOT {Of(BatchClosed, "OLD")}
            OR {Changes("DecisionId", "Mark", "Entry", "Paper", "Attempt", "ById", "Spoilt", "Digest")}
            """;
        Guard(migrationBuilder, "KeyedPapers", "UPDATE", changed, stays);
        Guard(migrationBuilder, "KeyedPapers", "DELETE", Always, stays);
        const string size = """SELECT "EnvelopeBytes" FROM "Seals" WHERE "DecisionId" = NEW."DecisionId" """;
        string misfit = $"""{Of(Closed, "NEW")} OR length(NEW."Sealed") IS DISTINCT FROM ({size})""";
        Guard(migrationBuilder, "PaperEnvelopes", "INSERT", misfit, NotNow);
        Guard(migrationBuilder, "PaperEnvelopes", "UPDATE", Always, "an envelope is never changed");
        string early = "NOT " + Of(Closed, "OLD");
        Guard(migrationBuilder, "PaperEnvelopes", "DELETE", early, "they are deleted at the close");
    }

    private static void GuardPlaces(MigrationBuilder migrationBuilder)
    {
        Guard(migrationBuilder, "VotingPlaces", "DELETE", Always, "a place stays");
        const string voted =
            """
            EXISTS (SELECT 1 FROM "Participations" p WHERE p."DecisionId" = NEW."DecisionId"
                AND p."ElectorNumber" = NEW."ElectorNumber")
            """;
        string late = $"""{Of(Closed, "NEW")} OR {voted}""";
        Guard(migrationBuilder, "PlaceVisits", "INSERT", late, "voting is over, or they have voted");
        string changed =
            $"""
            OLD."ReleasedOn" IS NOT NULL
            OR {Changes("Id", "DecisionId", "ElectorNumber", "PlaceId", "NumberHash", "Day")} OR {voted}
            """;
        Guard(migrationBuilder, "PlaceVisits", "UPDATE", changed, "a number is only handed back, once and unused");
        Guard(migrationBuilder, "PlaceVisits", "DELETE", Always, Stays);
        Guard(migrationBuilder, "AssistedVotes", "INSERT", Of(Closed, "NEW"), "voting is over");
        Guard(migrationBuilder, "AssistedVotes", "UPDATE", Always, Stays);
        Guard(migrationBuilder, "AssistedVotes", "DELETE", Always, Stays);
    }

    private static string Changes(params string[] columns) =>
        string.Join(" OR ", columns.Select(column => $"""NEW."{column}" IS DISTINCT FROM OLD."{column}" """));

    private static string Of(string condition, string row) => condition.Replace("{0}", row, StringComparison.Ordinal);

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
