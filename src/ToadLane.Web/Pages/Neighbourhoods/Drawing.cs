using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>The form in which a neighbourhood is drawn: what was typed, and what there is to choose from.</summary>
public sealed class Drawing
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>The slug of the neighbourhood around it, or empty.</summary>
    public string? Parent { get; set; }

    /// <summary>The ids of the areas.</summary>
    public List<Guid> Areas { get; set; } = [];

    /// <summary>What the form offers; not part of what is typed.</summary>
    internal IReadOnlyList<NamedArea> Offered { get; private set; } = [];

    internal IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    /// <summary>The field that a refusal is about; empty when it is about the whole.</summary>
    internal static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "neighbourhood-has-no-name" or "neighbourhood-already-there" => "Drawing.Name",
        "neighbourhood-description-is-too-long" => "Drawing.Description",
        "neighbourhood-within-itself" => "Drawing.Parent",
        "neighbourhoods-share-an-area" or "no-such-area" => "Drawing.Areas",
        _ => "",
    };

    public static Drawing Of(Neighbourhood neighbourhood, string? parent) => new()
    {
        Name = neighbourhood.Name,
        Description = neighbourhood.Description,
        Parent = parent,
        Areas = [.. neighbourhood.Areas.Select(a => a.Id.Value)],
    };

    /// <summary>
    /// Offers the latest wards and whatever is chosen already; as parents, every other neighbourhood.
    /// </summary>
    internal async Task OfferAsync(ToadLaneDb db, string? slug, CancellationToken cancel)
    {
        List<AreaId> chosen = [.. this.Areas.Select(AreaId.From)];
        IReadOnlyList<NamedArea> wards = await db.LatestWardsAsync(cancel);
        List<NamedArea> others = await db.Areas.AsNoTracking()
            .Where(a => chosen.Contains(a.Id)).Select(a => new NamedArea(a.Id, a.Code, a.Name)).ToListAsync(cancel);
        this.Offered = [.. wards.UnionBy(others, a => a.Id)];
        List<SelectListItem> parents = await db.Neighbourhoods.Where(n => n.Slug != slug)
            .OrderBy(n => n.Name).Select(n => new SelectListItem(n.Name, n.Slug)).ToListAsync(cancel);
        this.Parents = parents;
    }

    /// <summary>
    /// What the operation is told. A parent that is not there is passed on as an id that is not there.
    /// </summary>
    internal async Task<NeighbourhoodDrawing> ReadAsync(
        ToadLaneDb db, NeighbourhoodId? existing, CancellationToken cancel)
    {
        Neighbourhood? parent = string.IsNullOrEmpty(this.Parent)
            ? null
            : await db.Neighbourhoods.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == this.Parent, cancel);
        return new NeighbourhoodDrawing(this.Name ?? "", [.. this.Areas.Select(AreaId.From)])
        {
            Existing = existing,
            Description = this.Description ?? "",
            Parent = parent?.Id ?? (string.IsNullOrEmpty(this.Parent) ? null : default(NeighbourhoodId)),
        };
    }
}
