using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>
/// Draws a neighbourhood, or draws it anew: its name, its areas, and the neighbourhood that it lies in.
/// </summary>
public sealed class DrawNeighbourhood(ToadLaneDb db, TimeProvider clock)
{
    private const int LongestName = 200;
    private const int LongestDescription = 2000;
    private const int LongestSlug = 60;

    public async Task<Outcome<Neighbourhood>> RunAsync(
        NeighbourhoodDrawing drawing, Actor actor, CancellationToken cancel)
    {
        if ((WhoMay.Refuses(actor, Act.DrawNeighbourhood) ?? FaultIn(drawing)) is { } refusal)
        {
            return refusal;
        }

        List<Area> areas = await db.Areas.Where(a => drawing.Areas.Contains(a.Id)).ToListAsync(cancel);
        if (areas.Count != drawing.Areas.Distinct().Count())
        {
            return CouncilRefusals.NoSuchArea;
        }

        Neighbourhood? neighbourhood = drawing.Existing is null
            ? Begin(drawing)
            : await db.Neighbourhoods.Include(n => n.Areas).SingleOrDefaultAsync(n => n.Id == drawing.Existing, cancel);
        if (neighbourhood is null)
        {
            return CouncilRefusals.NoSuchNeighbourhood;
        }

        NeighbourhoodTree tree = await NeighbourhoodTree.LoadAsync(db, cancel);
        if (tree.All.Any(n => n.Slug == neighbourhood.Slug && n.Id != neighbourhood.Id))
        {
            return CouncilRefusals.NeighbourhoodAlreadyThere(drawing.Name);
        }

        NeighbourhoodNode drawn = new(neighbourhood.Id, neighbourhood.Slug, drawing.Name.Trim(), drawing.Parent)
        {
            Areas = areas.Select(a => a.Id).ToHashSet(),
        };
        if (tree.Refuses(drawn) is { } objection)
        {
            return objection;
        }

        Redraw(neighbourhood, drawing, areas);
        if (drawing.Existing is null)
        {
            db.Neighbourhoods.Add(neighbourhood);
        }

        Deed deed = new(actor, Act.DrawNeighbourhood, "neighbourhood", neighbourhood.Id.Value, neighbourhood.Name);
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return neighbourhood;
    }

    private static Refusal? FaultIn(NeighbourhoodDrawing drawing)
    {
        if (Slugs.From(drawing.Name, LongestSlug).Length == 0 || drawing.Name.Length > LongestName)
        {
            return CouncilRefusals.NeighbourhoodHasNoName;
        }

        return drawing.Description.Length > LongestDescription ? CouncilRefusals.DescriptionIsTooLong : null;
    }

    private static Neighbourhood Begin(NeighbourhoodDrawing drawing) => new()
    {
        Id = Ids.New<NeighbourhoodId>(),
        Slug = Slugs.From(drawing.Name, LongestSlug),
        Name = drawing.Name,
    };

    private static void Redraw(Neighbourhood neighbourhood, NeighbourhoodDrawing drawing, List<Area> areas)
    {
        neighbourhood.Name = drawing.Name.Trim();
        neighbourhood.Description = drawing.Description.Trim();
        neighbourhood.ParentId = drawing.Parent;
        neighbourhood.Areas.RemoveAll(area => !areas.Contains(area));
        neighbourhood.Areas.AddRange(areas.Except(neighbourhood.Areas.ToList()));
    }
}

/// <summary>What is said when a neighbourhood is drawn.</summary>
public sealed record NeighbourhoodDrawing(string Name, IReadOnlyList<AreaId> Areas)
{
    /// <summary>The neighbourhood to draw anew, or null to draw a new one. Its address stays as it was.</summary>
    public NeighbourhoodId? Existing { get; init; }

    public string Description { get; init; } = "";

    public NeighbourhoodId? Parent { get; init; }
}
