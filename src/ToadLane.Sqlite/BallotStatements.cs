using Microsoft.Data.Sqlite;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Sqlite;

/// <summary>The prepared statements of the ballot box, over one open connection.</summary>
internal sealed class BallotStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly List<SqliteCommand> commands = [];
    private readonly SqliteCommand gate;
    private readonly SqliteCommand find;
    private readonly SqliteCommand knows;
    private readonly SqliteCommand standing;
    private readonly SqliteCommand copies;
    private readonly SqliteCommand tested;
    private readonly SqliteCommand take;
    private readonly SqliteCommand put;

    public BallotStatements(string connectionString)
    {
        this.connection = new SqliteConnection(connectionString);
        this.connection.Open();
        SqlitePragmas.Say(this.connection);
        this.gate = this.Prepare(
            """
            SELECT "SealedAt", "ClosedAt",
                COALESCE("Timetable_MovedOpenAt", "Timetable_VotingOpensAt"),
                COALESCE("Timetable_MovedCloseAt", "Timetable_VotingClosesAt")
            FROM "Decisions" WHERE "Id" = $decision
            """,
            "$decision");
        this.find = this.Prepare(
            """
            SELECT e."Hash", e."Sequence" = p."Sequence" FROM "Envelopes" e
            JOIN "Participations" p ON p."DecisionId" = e."DecisionId" AND p."ElectorNumber" = e."ElectorNumber"
            WHERE e."CastId" = $cast
            UNION ALL SELECT "Hash", 1 FROM "BoxedEnvelopes" WHERE "CastId" = $cast
            """,
            "$cast");
        this.knows = this.Prepare(
            """SELECT EXISTS (SELECT 1 FROM "Electors" WHERE "DecisionId" = $decision AND "Number" = $elector)""",
            "$decision",
            "$elector");
        this.standing = this.Prepare(
            """
            SELECT
                (SELECT "Channel" FROM "Participations"
                    WHERE "DecisionId" = $decision AND "ElectorNumber" = $elector),
                EXISTS (SELECT 1 FROM "PlaceVisits"
                    WHERE "DecisionId" = $decision AND "ElectorNumber" = $elector AND "ReleasedOn" IS NULL)
            """,
            "$decision", "$elector");
        this.copies = this.Prepare("""SELECT EXISTS (SELECT 1 FROM "Envelopes" WHERE "Hash" = $hash)""", "$hash");
        this.tested = this.Prepare(
            """SELECT EXISTS (SELECT 1 FROM "TestedEnvelopes" WHERE "DecisionId" = $decision AND "Hash" = $hash)""",
            "$decision",
            "$hash");
        this.take = this.Prepare(
            """
            INSERT INTO "Participations" ("DecisionId", "ElectorNumber", "Sequence", "Channel", "Day")
            VALUES ($decision, $elector, 1, $channel, $day)
            ON CONFLICT ("DecisionId", "ElectorNumber") DO UPDATE
            SET "Sequence" = "Sequence" + 1, "Channel" = excluded."Channel", "Day" = excluded."Day"
            RETURNING "Sequence"
            """,
            "$decision", "$elector", "$channel", "$day");
        this.put = this.Prepare(
            """
            INSERT INTO "Envelopes" ("Id", "DecisionId", "ElectorNumber", "Sequence", "Sealed", "Hash", "CastId")
            VALUES ($id, $decision, $elector, $sequence, $sealed, $hash, $cast)
            """,
            "$id", "$decision", "$elector", "$sequence", "$sealed", "$hash", "$cast");
    }

    /// <summary>BEGIN IMMEDIATE: from here on nobody else writes this file.</summary>
    public SqliteTransaction Begin()
    {
        SqliteTransaction transaction = this.connection.BeginTransaction(deferred: false);
        this.commands.ForEach(command => command.Transaction = transaction);
        return transaction;
    }

    public Gate Gate(DecisionId decision)
    {
        using SqliteDataReader row = With(this.gate, decision.Value).ExecuteReader();
        return row.Read()
            ? new Gate(new Period(Utc(row, 2)!.Value, Utc(row, 3)!.Value), Utc(row, 0), Utc(row, 1))
            : ToadLane.Decisions.Ballots.Casting.Gate.Shut;
    }

    /// <summary>The answer that this very form got before, or null.</summary>
    public CastAnswer? Find(VoteToCast vote)
    {
        using SqliteDataReader row = With(this.find, vote.CastId).ExecuteReader();
        return row.Read()
            ? new CastAnswer(
                row.GetInt64(1) == 1 ? CastVerdict.AlreadyStored : CastVerdict.Replaced, row.GetFieldValue<byte[]>(0))
            : null;
    }

    public bool Knows(VoteToCast vote) =>
        (long)With(this.knows, vote.DecisionId.Value, vote.ElectorNumber).ExecuteScalar()! == 1;

    public Standing StandingOf(VoteToCast vote)
    {
        using SqliteDataReader row =
            With(this.standing, vote.DecisionId.Value, vote.ElectorNumber).ExecuteReader();
        row.Read();
        return new Standing(
            row.IsDBNull(0) ? null : Enum.Parse<VotingChannel>(row.GetString(0)), row.GetInt64(1) == 1);
    }

    public bool HasCopyOf(VoteToCast vote) => (long)With(this.copies, vote.Hash).ExecuteScalar()! == 1;

    public bool WasTested(VoteToCast vote) =>
        (long)With(this.tested, vote.DecisionId.Value, vote.Hash).ExecuteScalar()! == 1;

    /// <summary>Marks the elector as having voted; returns the sequence number of this vote.</summary>
    public long Take(VoteToCast vote, DateOnly day) => (long)With(
        this.take, vote.DecisionId.Value, vote.ElectorNumber, vote.Channel.ToString(), day).ExecuteScalar()!;

    public void Put(VoteToCast vote, long sequence) => With(
        this.put,
        vote.Id.Value,
        vote.DecisionId.Value,
        vote.ElectorNumber,
        sequence,
        vote.Sealed,
        vote.Hash,
        vote.CastId).ExecuteNonQuery();

    public void Dispose()
    {
        this.commands.ForEach(command => command.Dispose());
        this.connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        SqliteCommand command = this.connection.CreateCommand();
#pragma warning disable CA2100 // Constant text, from the constructor above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (string name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        this.commands.Add(command);
        return command;
    }

    private static SqliteCommand With(SqliteCommand command, params object[] values)
    {
        for (int at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        return command;
    }

    private static DateTime? Utc(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
