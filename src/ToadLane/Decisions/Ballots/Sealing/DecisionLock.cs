using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// Holds a decision's row to the end of the transaction: opening, casting and closing wait for each other.
/// </summary>
internal static class DecisionLock
{
    /// <summary>The decision, held and read afresh; null when there is none.</summary>
    public static async Task<Decision?> HoldAsync(this ToadLaneDb db, DecisionId id, CancellationToken cancel)
    {
        // What this context remembers of the row may be older than the lock.
        db.ChangeTracker.Clear();
        await db.Decisions.Where(d => d.Id == id).HoldAsync(d => d.SealedAt, cancel);
        return await db.Decisions.SingleOrDefaultAsync(d => d.Id == id, cancel);
    }
}
