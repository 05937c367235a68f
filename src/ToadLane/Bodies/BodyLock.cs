using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Bodies;

/// <summary>
/// Holds a body's row to the end of the transaction: two who change its members wait for each other, so that no seat is
/// given twice.
/// </summary>
internal static class BodyLock
{
    /// <summary>The body, held and read afresh; null when there is none.</summary>
    public static async Task<Body?> HoldAsync(this ToadLaneDb db, BodyId id, CancellationToken cancel)
    {
        // What this context remembers of the body and its members may be older than the lock.
        db.ChangeTracker.Clear();
        await db.Bodies.Where(b => b.Id == id).HoldAsync(b => b.Name, cancel);
        return await db.Bodies.SingleOrDefaultAsync(b => b.Id == id, cancel);
    }
}
