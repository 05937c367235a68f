using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>One neighbourhood: where it is, what lies in it, and what is being decided there.</summary>
[Open]
public sealed class ShowModel(ToadLaneDb db, ICurrentActor current) : PageModel
{
    private const int RoundedTo = 100;

    public Neighbourhood Neighbourhood { get; private set; } = null!;

    public NeighbourhoodMap Map { get; private set; } = null!;

    /// <summary>The neighbourhoods around it, outermost first.</summary>
    public IReadOnlyList<NeighbourhoodNode> Around { get; private set; } = [];

    public IReadOnlyList<NeighbourhoodNode> Within { get; private set; } = [];

    public IReadOnlyList<MappedArea> Areas { get; private set; } = [];

    public IReadOnlyList<MapShape> Shapes { get; private set; } = [];

    /// <summary>Rounded to the nearest hundred; null where no file has said.</summary>
    public int? People { get; private set; }

    public bool MayDraw => WhoMay.Refuses(current.Actor, Act.DrawNeighbourhood) is null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.Neighbourhoods.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == slug, cancel) is not { } found)
        {
            return this.NotFound();
        }

        this.Neighbourhood = found;
        this.Map = await NeighbourhoodMap.LoadAsync(db, cancel);
        NeighbourhoodNode node = this.Map.Tree.Find(found.Id)!;
        this.Around = [.. this.Map.Tree.Around(node).Reverse()];
        this.Within = [.. this.Map.Tree.Within(node.Id)];
        this.Areas = this.Map.Covered(node.Id);
        this.Shapes = this.Within.Count > 0 ? this.ShapesWithin(node) : [.. this.Numbered()];
        this.People = await this.CountPeopleAsync(cancel);
        return this.Page();
    }

    private IEnumerable<MapShape> Numbered() => this.Areas.Select((area, i) => area.Shape(i + 1)).OfType<MapShape>();

    // The neighbourhoods within as links; what lies outside them as background.
    private List<MapShape> ShapesWithin(NeighbourhoodNode node)
    {
        IEnumerable<MapShape?> within = this.Within.Select(
            (n, i) => this.Map.Shape(n, i + 1, this.Url.Page("/Neighbourhoods/Show", new { slug = n.Slug })));
        HashSet<AreaId> covered = [.. this.Within.SelectMany(n => this.Map.Tree.Covered(n.Id))];
        IEnumerable<MapShape?> rest = this.Areas.Where(a => !covered.Contains(a.Id)).Select(a => a.Shape(null));
        return [.. within.Concat(rest).OfType<MapShape>()];
    }

    // The census counts people by LSOA: those of a ward are added up where the ward itself has no number.
    private async Task<int?> CountPeopleAsync(CancellationToken cancel)
    {
        List<AreaId> ids = [.. this.Areas.Select(a => a.Id)];
        IQueryable<Area> areas = db.Areas.Where(a => ids.Contains(a.Id));
        IQueryable<string> unnumbered = areas
            .Where(a => a.Kind == AreaKind.Ward && a.Population == null).Select(a => a.Code);
        int people = await areas.SumAsync(a => a.Population ?? 0, cancel)
            + await db.Areas.Where(a => a.WardCode != null && unnumbered.Contains(a.WardCode) && !ids.Contains(a.Id))
                .SumAsync(a => a.Population ?? 0, cancel);
        return people < RoundedTo ? null : (people + (RoundedTo / 2)) / RoundedTo * RoundedTo;
    }
}
