using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>What is asked about neighbourhoods in more than one place.</summary>
public static class NeighbourhoodQueries
{
    /// <summary>Every area of a neighbourhood and of those within it, by name.</summary>
    public static async Task<IReadOnlyList<Area>> AreasCoveredAsync(
        this ToadLaneDb db, NeighbourhoodId neighbourhood, CancellationToken cancel)
    {
        NeighbourhoodTree tree = await NeighbourhoodTree.LoadAsync(db, cancel);
        IEnumerable<AreaId> covered = tree.Find(neighbourhood) is null ? [] : tree.Covered(neighbourhood);
        return await db.Areas.AsNoTracking().Where(a => covered.Contains(a.Id))
            .OrderBy(a => a.Name).ToListAsync(cancel);
    }

    /// <summary>The neighbourhoods that an area lies in, innermost first.</summary>
    public static async Task<IReadOnlyList<NeighbourhoodNode>> NeighbourhoodsOfAsync(
        this ToadLaneDb db, AreaId area, CancellationToken cancel)
    {
        NeighbourhoodTree tree = await NeighbourhoodTree.LoadAsync(db, cancel);
        return [.. tree.Holding(area)];
    }

    /// <summary>The wards of the latest year that has any, by name, without their boundaries.</summary>
    public static async Task<IReadOnlyList<NamedArea>> LatestWardsAsync(this ToadLaneDb db, CancellationToken cancel)
    {
        string? vintage = await db.Areas.Where(a => a.Kind == AreaKind.Ward).MaxAsync(a => (string?)a.Vintage, cancel);
        return await db.Areas.AsNoTracking()
            .Where(a => a.Kind == AreaKind.Ward && a.Vintage == vintage)
            .OrderBy(a => a.Name)
            .Select(a => new NamedArea(a.Id, a.Code, a.Name))
            .ToListAsync(cancel);
    }
}

/// <summary>An area by its code and name.</summary>
public sealed record NamedArea(AreaId Id, string Code, string Name);
