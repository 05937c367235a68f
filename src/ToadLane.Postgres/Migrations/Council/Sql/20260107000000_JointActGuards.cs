using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Storage;

namespace ToadLane.Postgres.Migrations.Council.Sql;

/// <summary>
/// What takes two people is kept for good, by two who differ; and without their agreement no vote that is open closes
/// at another time, and no decision is void.
/// </summary>
[DbContext(typeof(ToadLaneDb))]
[Migration("20260107000000_JointActGuards")]
public sealed class JointActGuards : Migration
{
    private const string Always = "TRUE";
    private const string Stays = "an answered request never changes";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Guard(migrationBuilder, "JointActs_DELETE", "DELETE", Always, Stays);
        Guard(
            migrationBuilder,
            "JointActs_INSERT",
            "INSERT",
            """NEW."Answer_Verdict" IS NOT NULL""",
            "a request is answered after it was asked");
        string changes = Changes(
            "DecisionId", "Act", "Details", "Reason", "LapsesAt", "Asking_At", "Asking_ById", "Asking_ByName",
            "Asking_As");
        Guard(
            migrationBuilder,
            "JointActs_UPDATE",
            "UPDATE",
            $"""OLD."Answer_Verdict" IS NOT NULL OR {changes}""",
            Stays);
        const string alone =
            """
            NEW."Answer_Verdict" IN ('Agreed', 'Refused')
            AND (NEW."Answer_ById" IS NULL OR NEW."Answer_ById" = OLD."Asking_ById")
            """;
        Guard(migrationBuilder, "JointActs_TWO", "UPDATE", alone, "it takes two people");
        GuardDecisions(migrationBuilder);
        GuardKeys(migrationBuilder);
    }

    private static void GuardDecisions(MigrationBuilder migrationBuilder)
    {
        string moved = Changes("Timetable_MovedOpenAt", "Timetable_MovedCloseAt");
        string late = Changes("Timetable_MovedOpenAt");
        Guard(
            migrationBuilder,
            "Decisions_MOVED",
            "UPDATE",
            $"""
            ({moved}) AND ((OLD."SealedAt" IS NOT NULL AND {late}) OR OLD."ClosedAt" IS NOT NULL
            OR NOT {Agreed("'OpenEarly', 'CloseEarly', 'ExtendPoll', 'VoidDecision'")})
            """,
            "two people move the opening or the close");
        Guard(
            migrationBuilder,
            "Decisions_VOID",
            "UPDATE",
            $"""
            ({Changes("Voiding_At", "Voiding_Reason")})
            AND (OLD."Voiding_At" IS NOT NULL OR OLD."Adoption_At" IS NOT NULL OR NOT {Agreed("'VoidDecision'")})
            """,
            "two people declare a decision void, once");
    }

    private static void GuardKeys(MigrationBuilder migrationBuilder)
    {
        const string published =
            """
            EXISTS (SELECT 1 FROM "Decisions" WHERE "Id" = {0}."DecisionId" AND "Publication_At" IS NOT NULL)
            """;
        const string isFixed = "the key is fixed when the ballot is published";
        foreach ((string verb, string row) in new[] { ("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD") })
        {
            string when = published.Replace("{0}", row, System.StringComparison.Ordinal);
            Guard(migrationBuilder, $"DecisionKeys_{verb}", verb, when, isFixed);
            if (verb != "INSERT")
            {
                Guard(migrationBuilder, $"BroughtCounts_{verb}", verb, Always, "a result stays as it was brought");
            }
        }
    }

    private static string Agreed(string acts) =>
        $"""
        EXISTS (SELECT 1 FROM "JointActs" WHERE "DecisionId" = NEW."Id" AND "Act" IN ({acts})
        AND "Answer_Verdict" = 'Agreed')
        """;

    private static string Changes(params string[] columns) =>
        string.Join(" OR ", columns.Select(column => $"""NEW."{column}" IS DISTINCT FROM OLD."{column}" """));

    private static void Guard(MigrationBuilder migrationBuilder, string name, string verb, string when, string why) =>
        migrationBuilder.Sql(
            $"""
            CREATE FUNCTION "Guard_{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
            BEGIN
                IF {when} THEN
                    RAISE EXCEPTION '{why}';
                END IF;
                RETURN {(verb == "DELETE" ? "OLD" : "NEW")};
            END
            $guard$;
            CREATE TRIGGER "Guard_{name}" BEFORE {verb} ON "{name.Split('_')[0]}"
            FOR EACH ROW EXECUTE FUNCTION "Guard_{name}"();
            """);
}
