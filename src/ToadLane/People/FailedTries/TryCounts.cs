using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.People.FailedTries;

/// <summary>
/// Counts what failed where every node of the installation sees it: in the hub, so that no council's votes wait for it.
/// Nobody is recorded for it, and nothing is kept once it has grown back.
/// </summary>
public sealed class TryCounts(CouncilDatabases databases, Vault vault, TimeProvider clock)
{
    private const string Purpose = "hub/failed-tries";
    private const long SweepEachMilliseconds = 60_000;

    private long lastSweep;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Whether each of these may be tried once more.</summary>
    public async Task<bool> AreLeftAsync(IReadOnlyList<TryAllowance> tries, CancellationToken cancel)
    {
        await using HubDb hub = databases.OpenHub();
        foreach (TryAllowance allowed in tries)
        {
            byte[] hash = this.HashOf(allowed);
            long? fullAt = await hub.FailedTries.Where(t => t.Hash == hash)
                .Select(t => (long?)t.FullAtMilliseconds).SingleOrDefaultAsync(cancel);
            if (fullAt is { } time && !allowed.IsLeft(time, this.Now))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One more of each has failed.</summary>
    public async Task CountAsync(IReadOnlyList<TryAllowance> tries, CancellationToken cancel)
    {
        long now = this.Now;
        await using HubDb hub = databases.OpenHub();
        // In one order, so that two nodes never wait for each other's rows.
        foreach ((byte[] hash, long each) in tries.Select(t => (this.HashOf(t), (long)t.Each.TotalMilliseconds))
            .OrderBy(t => Convert.ToHexString(t.Item1), StringComparer.Ordinal))
        {
            await hub.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "FailedTries" ("Hash", "FullAtMilliseconds") VALUES ({hash}, {now + each})
                ON CONFLICT ("Hash") DO UPDATE SET "FullAtMilliseconds" = {each} + CASE
                    WHEN "FailedTries"."FullAtMilliseconds" > {now} THEN "FailedTries"."FullAtMilliseconds"
                    ELSE {now} END
                """,
                cancel);
        }

        long last = Interlocked.Read(ref this.lastSweep);
        if (now - last >= SweepEachMilliseconds && Interlocked.CompareExchange(ref this.lastSweep, now, last) == last)
        {
            await hub.FailedTries.Where(t => t.FullAtMilliseconds <= now).ExecuteDeleteAsync(cancel);
        }
    }

    private byte[] HashOf(TryAllowance tries) => vault.Hash(Purpose, tries.What);
}
