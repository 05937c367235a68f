using Npgsql;

namespace ToadLane.Postgres;

/// <summary>
/// Takes the order of voting out of the rows that stay. PostgreSQL keeps with each row where it lies, which transaction
/// wrote it (xmin) and which one held it last (xmax): laid beside the public log, any of them tells whose envelope is
/// whose. Rows of closed decisions are written again in a random order by one transaction; freezing forgets who held.
/// </summary>
internal static class VotingOrder
{
    // The guards refuse every change of who has voted; this changes where it lies and nothing else.
    private const string Shuffle =
        """
        ALTER TABLE "Participations" DISABLE TRIGGER USER;
        WITH ordered AS (
            SELECT p."DecisionId" FROM "Participations" p JOIN "Decisions" d ON d."Id" = p."DecisionId"
            WHERE d."ClosedAt" IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM "Envelopes" e WHERE e."DecisionId" = p."DecisionId")
            GROUP BY p."DecisionId" HAVING count(DISTINCT p.xmin::text) > 1),
        gone AS (
            DELETE FROM "Participations" p USING ordered WHERE p."DecisionId" = ordered."DecisionId" RETURNING p.*)
        INSERT INTO "Participations" SELECT * FROM gone ORDER BY random();
        ALTER TABLE "Participations" ENABLE TRIGGER USER;
        """;

    public static async Task ForgetAsync(NpgsqlConnection open, CancellationToken cancel)
    {
        await using (NpgsqlTransaction transaction = await open.BeginTransactionAsync(cancel))
        {
            await using NpgsqlCommand shuffle = new(Shuffle, open, transaction);
            await shuffle.ExecuteNonQueryAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        await using NpgsqlCommand freeze = new("""VACUUM (FREEZE) "Participations", "Electors" """, open);
        await freeze.ExecuteNonQueryAsync(cancel);
    }
}
