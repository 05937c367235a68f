using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>Decisions as lists show them: on the front page, on the page of a body, and in the list itself.</summary>
public static class DecisionLines
{
    /// <summary>These decisions in their order, each with its place and its stage at this moment.</summary>
    public static async Task<IReadOnlyList<DecisionLine>> LinesAsync(
        this IQueryable<Decision> decisions, ToadLaneDb db, TimeProvider clock, CancellationToken cancel)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        List<Decision> found = await decisions.AsNoTracking().ToListAsync(cancel);
        HashSet<Councils.NeighbourhoodId> places = [.. found.Select(d => d.NeighbourhoodId)];
        Dictionary<Councils.NeighbourhoodId, string> names = await db.Neighbourhoods
            .Where(n => places.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        return [.. found.Select(d => new DecisionLine(d, names[d.NeighbourhoodId], d.StageAt(now)))];
    }
}
