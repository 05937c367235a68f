using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Pages.Decisions;

namespace ToadLane.Web.Pages;

/// <summary>
/// A council's front page answers four questions: what can I decide now, what have we decided, what happened to it, and
/// how much is in residents' hands.
/// </summary>
[Open]
public sealed class IndexModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    private const int MostDecided = 3;

    public IReadOnlyList<DecisionLine> Open { get; private set; } = [];

    public IReadOnlyList<DecisionLine> Soon { get; private set; } = [];

    public IReadOnlyList<DecisionLine> Decided { get; private set; } = [];

    public long HandedOverPence { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IReadOnlyList<DecisionLine> lines = await DecisionLines.AllAsync(db, clock, cancel);
        IEnumerable<DecisionLine> own = lines.Where(l => !l.Decision.IsImported);
        this.Open = [.. own.Where(l => StageWords.IsOpen(l.Stage))
            .OrderByDescending(l => l.Stage).ThenBy(l => l.Until)];
        this.Soon = [.. own.Where(l => l.Stage is
                DecisionStage.Planned or DecisionStage.BallotPublished or DecisionStage.Costing)
            .OrderBy(l => l.Until).Take(MostDecided)];
        this.Decided = [.. own.Where(l => l.Stage >= DecisionStage.Counted)
            .OrderByDescending(l => l.Decision.CountedAt).Take(MostDecided)];
        this.HandedOverPence = await this.HandedOverAsync(cancel);
    }

    private async Task<long> HandedOverAsync(CancellationToken cancel)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var held = await db.Powers.Where(p => p.From <= today && p.Until >= today)
            .Where(p => !db.Decisions.Any(d => d.PowerId == p.Id && d.IsImported))
            .Select(p => p.Amount).ToListAsync(cancel);
        return held.Sum(amount => amount.Value);
    }
}
