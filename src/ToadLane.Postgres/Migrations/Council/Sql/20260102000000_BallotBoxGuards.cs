using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Storage;

namespace ToadLane.Postgres.Migrations.Council.Sql;

/// <summary>
/// Holds in the database what the operations hold: nothing sealed changes, a vote is never taken back, and the box is
/// filled once.
/// </summary>
[DbContext(typeof(ToadLaneDb))]
[Migration("20260102000000_BallotBoxGuards")]
public sealed class BallotBoxGuards : Migration
{
    private const string Always = "TRUE";
    private const string WasSealed = "it was sealed when voting opened";
    private const string Sealed = """EXISTS (SELECT 1 FROM "Seals" WHERE "DecisionId" = {0}."DecisionId")""";
    private const string Closed =
        """EXISTS (SELECT 1 FROM "Decisions" WHERE "Id" = {0}."DecisionId" AND "ClosedAt" IS NOT NULL)""";

    private static readonly string[] Tables =
    [
        "Seals", "BallotOptions", "Electors", "Participations", "Envelopes", "Counterfoils", "BoxedEnvelopes",
        "Reconciliations",
    ];

    // As many agreements of two people as there are late electors, and one more.
    private const string Agreed =
        """
        (SELECT COUNT(*) FROM "Electors" WHERE "DecisionId" = NEW."DecisionId" AND "Kind" = 'Late')
        < (SELECT COUNT(*) FROM "JointActs" WHERE "DecisionId" = NEW."DecisionId"
            AND "Act" = 'AddElector' AND "Answer_Verdict" = 'Agreed')
        """;

    private static readonly string[] Fixed =
    [
        "Slug", "Title", "BodyId", "PowerId", "NeighbourhoodId", "Budget", "Timetable_VotingOpensAt",
        "Timetable_VotingClosesAt", "Rules_Style", "Rules_Rule", "Rules_MostChoices", "Rules_Utility",
        "Rules_Completion", "Rules_MinimumAge", "Rules_KeyHolding", "Publication_TieSeed", "SealedAt",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ForbidTruncate(migrationBuilder);
        Guard(migrationBuilder, "Seals", "DELETE", Always, "a seal is for good");
        string sealChanges = Changes(
            "DecisionId", "RuleSheet", "Hash", "ElectorateSize", "EnvelopeBytes", "At", "PublicKey");
        Guard(
            migrationBuilder,
            "Seals",
            "UPDATE",
            $"""NEW."LockedPrivateKey" IS NOT NULL OR {sealChanges}""",
            "of a seal only the private key may go");
        foreach (string table in new[] { "BallotOptions", "Electors" })
        {
            // Two people may add somebody late, who then stands in the public log: the close compares the two.
            string isLate = table == "Electors" ? $""" AND (NEW."Kind" <> 'Late' OR NOT ({Agreed}))""" : "";
            Guard(migrationBuilder, table, "INSERT", Of(Sealed, "NEW") + isLate, WasSealed);
            string either = Of(Sealed, "NEW") + " OR " + Of(Sealed, "OLD");
            Guard(migrationBuilder, table, "UPDATE", either, WasSealed);
            Guard(migrationBuilder, table, "DELETE", Of(Sealed, "OLD"), WasSealed);
        }

        string changed = $"""OLD."SealedAt" IS NOT NULL AND ({Changes(Fixed)})""";
        Guard(migrationBuilder, "Decisions", "UPDATE", changed, WasSealed);
        Guard(migrationBuilder, "Decisions", "DELETE", """OLD."SealedAt" IS NOT NULL""", WasSealed);
        GuardBox(migrationBuilder);
    }

    private static void GuardBox(MigrationBuilder migrationBuilder)
    {
        const string over = "voting is over";
        string first = """fresh."Sequence" <> 1 OR """ + Of(Closed, "fresh");
        GuardInserted(migrationBuilder, "Participations", first, over);
        Guard(migrationBuilder, "Participations", "DELETE", Always, "who has voted stays");
        string next = $"""{Changes("DecisionId", "ElectorNumber")} OR NEW."Sequence" <> OLD."Sequence" + 1 OR """;
        const string final = """OLD."Channel" <> 'Online' OR """;
        const string isFinal = "voting is over, or paper or the voting place is final";
        Guard(migrationBuilder, "Participations", "UPDATE", next + final + Of(Closed, "OLD"), isFinal);
        const string size = """SELECT "EnvelopeBytes" FROM "Seals" WHERE "DecisionId" = fresh."DecisionId" """;
        string misfit = $"""{Of(Closed, "fresh")} OR length(fresh."Sealed") IS DISTINCT FROM ({size})""";
        GuardInserted(migrationBuilder, "Envelopes", misfit, "voting is over, or it is no envelope of this vote");
        Guard(migrationBuilder, "Envelopes", "UPDATE", Always, "an envelope is never changed");
        Guard(migrationBuilder, "Envelopes", "DELETE", "NOT " + Of(Closed, "OLD"), "they are deleted at the close");
        Guard(migrationBuilder, "Counterfoils", "UPDATE", Always, "a counterfoil is never changed");
        Guard(migrationBuilder, "Counterfoils", "DELETE", "NOT " + Of(Closed, "OLD"), "they are deleted at the close");
        const string summed = """EXISTS (SELECT 1 FROM "Reconciliations" WHERE "DecisionId" = NEW."DecisionId")""";
        string late = $"NOT {Of(Closed, "NEW")} OR {summed}";
        Guard(migrationBuilder, "BoxedEnvelopes", "INSERT", late, "the box is filled once, at the close");
        Guard(migrationBuilder, "BoxedEnvelopes", "UPDATE", Always, "the box stays as it is");
        Guard(migrationBuilder, "BoxedEnvelopes", "DELETE", Always, "the box stays as it is");
        GuardSums(migrationBuilder);
    }

    private static void GuardSums(MigrationBuilder migrationBuilder)
    {
        const string stay = "the sums stay as they were found";
        string changes = Changes(
            "DecisionId", "At", "ElectorateSize", "ElectorsNow", "LateElectors", "IsRollAsLogged", "CodesIssued",
            "CodesVoided", "Voters", "TestVoters", "VotesCast", "ByPaper", "AtPlace", "Envelopes", "LastEnvelopes",
            "Superseded", "CancelledByPaper", "PaperEnvelopes", "PapersPrinted", "PapersCounted", "PapersSpoilt",
            "PapersUnused", "ChangedVotes", "Boxed");
        Guard(migrationBuilder, "Reconciliations", "DELETE", Always, stay);
        Guard(migrationBuilder, "Reconciliations", "UPDATE", $"""OLD."Opened" IS NOT NULL OR {changes}""", stay);
    }

    private static void ForbidTruncate(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION "Guard_TRUNCATE"() RETURNS trigger LANGUAGE plpgsql AS $guard$
            BEGIN
                RAISE EXCEPTION '%: may not be emptied', TG_TABLE_NAME;
            END
            $guard$;
            """);
        foreach (string table in Tables)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "Guard_{table}_TRUNCATE" BEFORE TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION "Guard_TRUNCATE"();
                """);
        }
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

    // Once for a whole batch of votes, and not for each: this is on the way of everybody who votes.
    private static void GuardInserted(MigrationBuilder migrationBuilder, string table, string when, string why) =>
        migrationBuilder.Sql(
            $"""
            CREATE FUNCTION "Guard_{table}_INSERT"() RETURNS trigger LANGUAGE plpgsql AS $guard$
            BEGIN
                IF EXISTS (SELECT 1 FROM fresh WHERE {when}) THEN
                    RAISE EXCEPTION '{table}: {why}';
                END IF;
                RETURN NULL;
            END
            $guard$;
            CREATE TRIGGER "Guard_{table}_INSERT" AFTER INSERT ON "{table}" REFERENCING NEW TABLE AS fresh
            FOR EACH STATEMENT EXECUTE FUNCTION "Guard_{table}_INSERT"();
            """);
}
