using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>
/// How a council's neighbourhoods lie within each other. No neighbourhood lies within itself, and neighbourhoods side
/// by side (with the same parent, or with none) never share an area.
/// </summary>
public sealed class NeighbourhoodTree
{
    private readonly Dictionary<NeighbourhoodId, NeighbourhoodNode> nodes;
    private readonly ILookup<NeighbourhoodId?, NeighbourhoodNode> children;

    public NeighbourhoodTree(IEnumerable<NeighbourhoodNode> nodes)
    {
        this.nodes = nodes.ToDictionary(n => n.Id);
        this.children = this.nodes.Values.OrderBy(n => n.Name, StringComparer.CurrentCulture).ToLookup(n => n.ParentId);
    }

    public static async Task<NeighbourhoodTree> LoadAsync(ToadLaneDb db, CancellationToken cancel)
    {
        var rows = await db.Neighbourhoods.AsNoTracking().Where(n => !n.IsElsewhere)
            .Select(n => new { n.Id, n.Slug, n.Name, n.ParentId, Areas = n.Areas.Select(a => a.Id).ToList() })
            .ToListAsync(cancel);
        return new NeighbourhoodTree(
            rows.Select(n => new NeighbourhoodNode(n.Id, n.Slug, n.Name, n.ParentId) { Areas = n.Areas.ToHashSet() }));
    }

    public IEnumerable<NeighbourhoodNode> All => this.nodes.Values;

    public NeighbourhoodNode? Find(NeighbourhoodId id) => this.nodes.GetValueOrDefault(id);

    /// <summary>The neighbourhoods directly within one, or those on top for null; by name.</summary>
    public IEnumerable<NeighbourhoodNode> Within(NeighbourhoodId? parent) => this.children[parent];

    /// <summary>The neighbourhoods around one, nearest first.</summary>
    public IEnumerable<NeighbourhoodNode> Around(NeighbourhoodNode node)
    {
        HashSet<NeighbourhoodId> seen = [node.Id];
        while (node.ParentId is { } id && seen.Add(id) && this.Find(id) is { } parent)
        {
            yield return parent;
            node = parent;
        }
    }

    /// <summary>Every area of a neighbourhood and of those within it.</summary>
    public IReadOnlySet<AreaId> Covered(NeighbourhoodId id)
    {
        HashSet<AreaId> covered = [];
        Stack<NeighbourhoodNode> open = new([this.nodes[id]]);
        while (open.TryPop(out NeighbourhoodNode? node))
        {
            covered.UnionWith(node.Areas);
            foreach (NeighbourhoodNode child in this.Within(node.Id))
            {
                open.Push(child);
            }
        }

        return covered;
    }

    /// <summary>The neighbourhoods that an area lies in, innermost first.</summary>
    public IEnumerable<NeighbourhoodNode> Holding(AreaId area) => this.nodes.Values
        .Where(n => this.Covered(n.Id).Contains(area))
        .OrderByDescending(n => this.Around(n).Count())
        .ThenBy(n => n.Name, StringComparer.CurrentCulture);

    /// <summary>
    /// Null when the tree would still be right with this node new or in the place of its former self.
    /// </summary>
    public Refusal? Refuses(NeighbourhoodNode drawn)
    {
        if (drawn.ParentId is { } parent && parent != drawn.Id && this.Find(parent) is null)
        {
            return CouncilRefusals.NoSuchNeighbourhood;
        }

        NeighbourhoodTree next = new(this.nodes.Values.Where(n => n.Id != drawn.Id).Append(drawn));
        if (next.Around(drawn).LastOrDefault(drawn).ParentId is not null)
        {
            return CouncilRefusals.WithinItself(drawn.Name);
        }

        // What is drawn into a neighbourhood also grows those around it.
        return next.Around(drawn).Prepend(drawn).Select(next.Clash).FirstOrDefault(refusal => refusal is not null);
    }

    private Refusal? Clash(NeighbourhoodNode node)
    {
        IReadOnlySet<AreaId> covered = this.Covered(node.Id);
        NeighbourhoodNode? other = this.Within(node.ParentId)
            .FirstOrDefault(n => n.Id != node.Id && this.Covered(n.Id).Overlaps(covered));
        return other is null ? null : CouncilRefusals.SharesAnArea(node.Name, other.Name);
    }
}

/// <summary>A neighbourhood in the tree, with the areas drawn into it by name.</summary>
public sealed record NeighbourhoodNode(NeighbourhoodId Id, string Slug, string Name, NeighbourhoodId? ParentId)
{
    public IReadOnlySet<AreaId> Areas { get; init; } = new HashSet<AreaId>();
}
