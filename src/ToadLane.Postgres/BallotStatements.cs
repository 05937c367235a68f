using Npgsql;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Postgres;

/// <summary>
/// The statements of the ballot box, within one transaction; the driver prepares them as they recur. One journey to the
/// server holds and reads, one writes: the committer is alone, so that each journey is time in which nothing is cast.
/// </summary>
internal sealed class BallotStatements(NpgsqlConnection open)
{
    // A close waits for this transaction, and this one for a close.
    private const string HoldDecisions =
        """
        SELECT "Id", "SealedAt", "ClosedAt",
            COALESCE("Timetable_MovedOpenAt", "Timetable_VotingOpensAt"),
            COALESCE("Timetable_MovedCloseAt", "Timetable_VotingClosesAt")
        FROM "Decisions" WHERE "Id" = ANY($1) ORDER BY "Id" FOR SHARE
        """;

    // In one order, so that two nodes never wait in a ring.
    private const string HoldElectors =
        """
        SELECT e."DecisionId", e."Number" FROM "Electors" e
        JOIN unnest($1, $2) AS given(decision, elector) ON e."DecisionId" = decision AND e."Number" = elector
        ORDER BY 1, 2 FOR NO KEY UPDATE OF e
        """;

    // The answers that these very forms got before.
    private const string FindAnswers =
        """
        SELECT e."CastId", e."Hash", e."Sequence" = p."Sequence" FROM "Envelopes" e
        JOIN "Participations" p ON p."DecisionId" = e."DecisionId" AND p."ElectorNumber" = e."ElectorNumber"
        WHERE e."CastId" = ANY($1)
        UNION ALL SELECT "CastId", "Hash", TRUE FROM "BoxedEnvelopes" WHERE "CastId" = ANY($1)
        """;

    private const string ReadStandings =
        """
        SELECT decision, elector, p."Channel", v."Id" IS NOT NULL
        FROM unnest($1, $2) AS given(decision, elector)
        LEFT JOIN "Participations" p ON p."DecisionId" = decision AND p."ElectorNumber" = elector
        LEFT JOIN "PlaceVisits" v ON v."DecisionId" = decision AND v."ElectorNumber" = elector
            AND v."ReleasedOn" IS NULL
        """;

    private const string FindCopies =
        """
        SELECT "Hash", FALSE FROM "Envelopes" WHERE "Hash" = ANY($1)
        UNION ALL SELECT "Hash", TRUE FROM "TestedEnvelopes" WHERE "Hash" = ANY($1) AND "DecisionId" = ANY($2)
        """;

    /// <summary>
    /// Holds the rows of these votes, and reads after that: a later statement of the same journey sees what was there
    /// when the rows were held.
    /// </summary>
    public async Task<HeldRows> HoldAsync(IReadOnlyList<VoteToCast> votes)
    {
        Guid[] decisions = Decisions(votes);
        int[] electors = Electors(votes);
        await using NpgsqlBatch batch = new(open);
        Guid[] different = [.. decisions.Distinct()];
        Add(batch, HoldDecisions, [different]);
        Add(batch, HoldElectors, [decisions, electors]);
        Add(batch, FindAnswers, [votes.Select(v => v.CastId).ToArray()]);
        Add(batch, ReadStandings, [decisions, electors]);
        Add(batch, FindCopies, [votes.Select(v => v.Hash).ToArray(), different]);
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync();
        HeldRows held = new();
        await held.ReadAsync(row);
        return held;
    }

    public async Task PutAsync(IReadOnlyList<VoteToCast> votes, DateTime now)
    {
        const string sql =
            """
            WITH given AS (
                SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
                    AS given(id, decision, elector, channel, sealed, hash, cast_id)),
            taken AS (
                INSERT INTO "Participations" ("DecisionId", "ElectorNumber", "Sequence", "Channel", "Day")
                SELECT decision, elector, 1, channel, $8 FROM given ORDER BY decision, elector
                ON CONFLICT ("DecisionId", "ElectorNumber") DO UPDATE
                SET "Sequence" = "Participations"."Sequence" + 1, "Channel" = excluded."Channel", "Day" = excluded."Day"
                RETURNING "DecisionId", "ElectorNumber", "Sequence")
            INSERT INTO "Envelopes" ("Id", "DecisionId", "ElectorNumber", "Sequence", "Sealed", "Hash", "CastId")
            SELECT id, decision, elector, "Sequence", sealed, hash, cast_id
            FROM given JOIN taken ON "DecisionId" = decision AND "ElectorNumber" = elector ORDER BY id
            """;
        if (votes.Count == 0)
        {
            return;
        }

        await using NpgsqlBatch batch = new(open);
        Add(
            batch,
            sql,
            [
                votes.Select(v => v.Id.Value).ToArray(),
                Decisions(votes),
                Electors(votes),
                votes.Select(v => v.Channel.ToString()).ToArray(),
                votes.Select(v => v.Sealed).ToArray(),
                votes.Select(v => v.Hash).ToArray(),
                votes.Select(v => v.CastId).ToArray(),
                DateOnly.FromDateTime(now),
            ]);
        int stored = await batch.ExecuteNonQueryAsync();
        if (stored != votes.Count)
        {
            throw new InvalidOperationException($"{stored} of {votes.Count} votes were stored.");
        }
    }

    /// <summary>
    /// Writes something that only a commit record carries, so that this commit waits for the standby.
    /// </summary>
    public async Task RaiseBarrierAsync()
    {
        await using NpgsqlCommand command = new("SELECT pg_logical_emit_message(true, 'barrier', '')", open);
        await command.ExecuteNonQueryAsync();
    }

    private static void Add(NpgsqlBatch batch, string sql, IEnumerable<object> values)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }

    private static Guid[] Decisions(IReadOnlyList<VoteToCast> votes) => [.. votes.Select(v => v.DecisionId.Value)];

    private static int[] Electors(IReadOnlyList<VoteToCast> votes) => [.. votes.Select(v => v.ElectorNumber)];
}
