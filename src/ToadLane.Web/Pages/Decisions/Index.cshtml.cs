using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>Every decision of the council: those that residents can act on first.</summary>
[Open]
public sealed class IndexModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<DecisionLine> Open { get; private set; } = [];

    public IReadOnlyList<DecisionLine> Others { get; private set; } = [];

    public IReadOnlyList<(string Slug, string Title)> Elections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IReadOnlyList<DecisionLine> lines = await db.Decisions.LinesAsync(db, clock, cancel);
        this.Open = [.. lines.Where(l => StageWords.IsOpen(l.Stage)).OrderBy(l => l.Until)];
        this.Others = [.. lines.Where(l => !StageWords.IsOpen(l.Stage))
            .OrderByDescending(l => l.Decision.Timetable.VotingClosesAt)];
        var elections = await db.HeldElections.OrderBy(e => e.Title).Select(e => new { e.Slug, e.Title })
            .ToListAsync(cancel);
        this.Elections = [.. elections.Select(e => (e.Slug, e.Title))];
    }
}
