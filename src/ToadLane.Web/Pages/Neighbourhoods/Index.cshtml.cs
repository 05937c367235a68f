using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>Every neighbourhood, on a map and in a list that says the same, and a search by name.</summary>
[Open]
public sealed class IndexModel(ToadLaneDb db, ICurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public NeighbourhoodMap Map { get; private set; } = null!;

    public IReadOnlyList<NeighbourhoodNode> Top { get; private set; } = [];

    public IReadOnlyList<MapShape> Shapes { get; private set; } = [];

    public IReadOnlyList<FoundPlace>? Found { get; private set; }

    public bool IsPostcode => FindNeighbourhood.LooksLikeAPostcode(this.Find ?? "");

    public bool MayDraw => WhoMay.Refuses(current.Actor, Act.DrawNeighbourhood) is null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        this.Map = await NeighbourhoodMap.LoadAsync(db, cancel);
        this.Top = [.. this.Map.Tree.Within(null)];
        IEnumerable<MapShape?> neighbourhoods =
            this.Top.Select((node, i) => this.Map.Shape(node, i + 1, this.LinkTo(node)));
        this.Shapes = [.. neighbourhoods.Concat(this.Map.Uncovered().Select(a => a.Shape(null))).OfType<MapShape>()];
        if (!string.IsNullOrWhiteSpace(this.Find) && !this.IsPostcode)
        {
            this.Found = await FindNeighbourhood.ByWordsAsync(db, this.Find, cancel);
        }
    }

    private string? LinkTo(NeighbourhoodNode node) => this.Url.Page("/Neighbourhoods/Show", new { slug = node.Slug });
}
