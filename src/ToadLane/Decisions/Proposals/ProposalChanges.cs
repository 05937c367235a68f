using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Saves what an operation did to a proposal, unless somebody else has changed it since it was read.</summary>
internal static class ProposalChanges
{
    public static async Task<Refusal?> SaveChangesOrRefuseAsync(this ToadLaneDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ProposalRefusals.ChangedMeanwhile;
        }
    }
}
