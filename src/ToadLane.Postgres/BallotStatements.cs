using Npgsql;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Postgres;

/// <summary>The statements of the ballot box, within one transaction; the driver prepares them as they recur.</summary>
internal sealed class BallotStatements(NpgsqlConnection open)
{
    /// <summary>Holds the decisions' rows: a close waits for this transaction, and this one for a close.</summary>
    public async Task<IReadOnlyDictionary<DecisionId, Gate>> HoldDecisionsAsync(IReadOnlyList<VoteToCast> votes)
    {
        const string sql =
            """
            SELECT "Id", "SealedAt", "ClosedAt",
                COALESCE("Timetable_MovedOpenAt", "Timetable_VotingOpensAt"),
                COALESCE("Timetable_MovedCloseAt", "Timetable_VotingClosesAt")
            FROM "Decisions" WHERE "Id" = ANY($1) ORDER BY "Id" FOR SHARE
            """;
        await using NpgsqlCommand command = Command(sql, [votes.Select(v => v.DecisionId.Value).Distinct().ToArray()]);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        Dictionary<DecisionId, Gate> gates = [];
        while (await row.ReadAsync())
        {
            gates[new DecisionId(row.GetGuid(0))] = new Gate(
                new Period(row.GetDateTime(3), row.GetDateTime(4)), Time(row, 1), Time(row, 2));
        }

        return gates;
    }

    /// <summary>Holds the electors' rows in one order, so that two nodes never wait in a ring.</summary>
    public async Task<IReadOnlySet<(DecisionId, int)>> HoldElectorsAsync(IReadOnlyList<VoteToCast> votes)
    {
        const string sql =
            """
            SELECT e."DecisionId", e."Number" FROM "Electors" e
            JOIN unnest($1, $2) AS given(decision, elector) ON e."DecisionId" = decision AND e."Number" = elector
            ORDER BY 1, 2 FOR NO KEY UPDATE OF e
            """;
        await using NpgsqlCommand command = Command(sql, [Decisions(votes), Electors(votes)]);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        HashSet<(DecisionId, int)> held = [];
        while (await row.ReadAsync())
        {
            held.Add((new DecisionId(row.GetGuid(0)), row.GetInt32(1)));
        }

        return held;
    }

    /// <summary>The answers that these very forms got before, by their cast ids.</summary>
    public async Task<IReadOnlyDictionary<string, CastAnswer>> FindAsync(IReadOnlyList<VoteToCast> votes)
    {
        const string sql =
            """
            SELECT e."CastId", e."Hash", e."Sequence" = p."Sequence" FROM "Envelopes" e
            JOIN "Participations" p ON p."DecisionId" = e."DecisionId" AND p."ElectorNumber" = e."ElectorNumber"
            WHERE e."CastId" = ANY($1)
            UNION ALL SELECT "CastId", "Hash", TRUE FROM "BoxedEnvelopes" WHERE "CastId" = ANY($1)
            """;
        await using NpgsqlCommand command = Command(sql, [votes.Select(v => v.CastId).ToArray()]);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        Dictionary<string, CastAnswer> found = [];
        while (await row.ReadAsync())
        {
            found[Convert.ToHexString(row.GetFieldValue<byte[]>(0))] = new CastAnswer(
                row.GetBoolean(2) ? CastVerdict.AlreadyStored : CastVerdict.Replaced, row.GetFieldValue<byte[]>(1));
        }

        return found;
    }

    /// <summary>How these electors stand; read after their rows are held, so that nothing can change it.</summary>
    public async Task<IReadOnlyDictionary<(DecisionId, int), Standing>> StandingsAsync(IReadOnlyList<VoteToCast> votes)
    {
        const string sql =
            """
            SELECT decision, elector, p."Channel", v."Id" IS NOT NULL
            FROM unnest($1, $2) AS given(decision, elector)
            LEFT JOIN "Participations" p ON p."DecisionId" = decision AND p."ElectorNumber" = elector
            LEFT JOIN "PlaceVisits" v ON v."DecisionId" = decision AND v."ElectorNumber" = elector
                AND v."ReleasedOn" IS NULL
            """;
        await using NpgsqlCommand command = Command(sql, [Decisions(votes), Electors(votes)]);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        Dictionary<(DecisionId, int), Standing> standings = [];
        while (await row.ReadAsync())
        {
            VotingChannel? voted = row.IsDBNull(2) ? null : Enum.Parse<VotingChannel>(row.GetString(2));
            standings[(new DecisionId(row.GetGuid(0)), row.GetInt32(1))] = new Standing(voted, row.GetBoolean(3));
        }

        return standings;
    }

    /// <summary>Which of these envelopes are in the box already.</summary>
    public async Task<HashSet<string>> CopiesAsync(IReadOnlyList<VoteToCast> votes)
    {
        await using NpgsqlCommand command = Command(
            """SELECT "Hash" FROM "Envelopes" WHERE "Hash" = ANY($1)""", [votes.Select(v => v.Hash).ToArray()]);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        HashSet<string> found = [];
        while (await row.ReadAsync())
        {
            found.Add(Convert.ToHexString(row.GetFieldValue<byte[]>(0)));
        }

        return found;
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

        await using NpgsqlCommand command = Command(
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
        int stored = await command.ExecuteNonQueryAsync();
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
        await using NpgsqlCommand command = Command("SELECT pg_logical_emit_message(true, 'barrier', '')", []);
        await command.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Command(string sql, IEnumerable<object> values)
    {
#pragma warning disable CA2100 // Constant text, from the methods above.
        NpgsqlCommand command = new(sql, open);
#pragma warning restore CA2100
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private static Guid[] Decisions(IReadOnlyList<VoteToCast> votes) => [.. votes.Select(v => v.DecisionId.Value)];

    private static int[] Electors(IReadOnlyList<VoteToCast> votes) => [.. votes.Select(v => v.ElectorNumber)];

    private static DateTime? Time(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDateTime(column);
}
