using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Bookkeeping;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Pots;

/// <summary>How much is in residents' hands: every pot, and what became of it.</summary>
[Open]
public sealed class IndexModel(ToadLaneDb db) : PageModel
{
    public IReadOnlyList<PotFigures> Pots { get; private set; } = [];

    public long HandedOver => Pots.Sum(p => p.HandedOver.Value);

    public long Spent => Pots.Sum(p => p.Spent.Value);

    public long Promised => Pots.Sum(p => p.Promised.Value);

    public long Free => Pots.Sum(p => p.Free.Value);

    public async Task OnGetAsync(CancellationToken cancel) => Pots = await db.PotsAsync(cancel);
}
