using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>What the maps are drawn from: a council's neighbourhoods, and its areas with their boundaries.</summary>
public sealed class NeighbourhoodMap
{
    private readonly IReadOnlyList<MappedArea> areas;

    private NeighbourhoodMap(NeighbourhoodTree tree, IReadOnlyList<MappedArea> areas) =>
        (this.Tree, this.areas) = (tree, areas);

    public NeighbourhoodTree Tree { get; }

    /// <summary>Loads the areas that some neighbourhood has, and the latest wards.</summary>
    public static async Task<NeighbourhoodMap> LoadAsync(ToadLaneDb db, CancellationToken cancel)
    {
        NeighbourhoodTree tree = await NeighbourhoodTree.LoadAsync(db, cancel);
        List<AreaId> wanted =
            [.. tree.All.SelectMany(n => n.Areas), .. (await db.LatestWardsAsync(cancel)).Select(w => w.Id)];
        List<MappedArea> areas = await db.Areas.AsNoTracking()
            .Where(a => wanted.Contains(a.Id))
            .OrderBy(a => a.Name)
            .Select(a => new MappedArea(a.Id, a.Name, a.Kind, a.Boundary))
            .ToListAsync(cancel);
        return new NeighbourhoodMap(tree, areas);
    }

    /// <summary>The areas of a neighbourhood and of those within it, by name.</summary>
    public IReadOnlyList<MappedArea> Covered(NeighbourhoodId id)
    {
        IReadOnlySet<AreaId> covered = this.Tree.Covered(id);
        return [.. this.areas.Where(a => covered.Contains(a.Id))];
    }

    /// <summary>
    /// Wards that lie in no neighbourhood. An LSOA is never missed: whoever draws with wards leaves it out.
    /// </summary>
    public IReadOnlyList<MappedArea> Uncovered()
    {
        HashSet<AreaId> covered = [.. this.Tree.All.SelectMany(n => n.Areas)];
        bool drawnWithLsoas = this.areas.Any(a => a.Kind == AreaKind.Lsoa);
        return drawnWithLsoas ? [] : [.. this.areas.Where(a => !covered.Contains(a.Id))];
    }

    /// <summary>The areas of a neighbourhood as a numbered link; null where no boundary is known.</summary>
    public MapShape? Shape(NeighbourhoodNode node, int number, string? href)
    {
        List<Boundary> boundaries = [.. this.Covered(node.Id).Select(a => a.Boundary).OfType<Boundary>()];
        return boundaries.Count == 0 ? null : new MapShape(Boundary.Together(boundaries), node.Name, number, href);
    }
}

/// <summary>An area as a map needs it.</summary>
public sealed record MappedArea(AreaId Id, string Name, AreaKind Kind, Boundary? Boundary)
{
    /// <summary>Its shape; null where no boundary is known.</summary>
    public MapShape? Shape(int? number) =>
        this.Boundary is { } boundary ? new MapShape(boundary.ToShape(), this.Name, number) : null;
}
