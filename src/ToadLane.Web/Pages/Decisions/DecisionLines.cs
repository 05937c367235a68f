using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>The lists of decisions that the front page, the neighbourhood pages and the list itself show.</summary>
public static class DecisionLines
{
    public static async Task<IReadOnlyList<DecisionLine>> AllAsync(
        ToadLaneDb db, TimeProvider clock, CancellationToken cancel)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Decisions.AsNoTracking()
            .Join(db.Neighbourhoods, d => d.NeighbourhoodId, n => n.Id, (d, n) => new { Decision = d, n.Name })
            .ToListAsync(cancel);
        return [.. found.Select(f => new DecisionLine(f.Decision, f.Name, f.Decision.StageAt(now)))];
    }
}
