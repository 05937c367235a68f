using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Bookkeeping;
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
        IQueryable<Decision> own = db.Decisions.Where(d => !d.IsImported);

        // Only what is not over yet is read whole: however many years of results there are, the front page stays quick.
        IReadOnlyList<DecisionLine> current =
            await own.Where(d => d.ClosedAt == null).LinesAsync(db, clock, cancel);
        this.Open = [.. current.Where(l => StageWords.IsOpen(l.Stage))
            .OrderByDescending(l => l.Stage).ThenBy(l => l.Until)];
        this.Soon = [.. current.Where(l => l.Stage is
                DecisionStage.Planned or DecisionStage.BallotPublished or DecisionStage.Costing)
            .OrderBy(l => l.Until).Take(MostDecided)];
        this.Decided = await own.Where(d => d.CountedAt != null)
            .OrderByDescending(d => d.CountedAt).Take(MostDecided).LinesAsync(db, clock, cancel);
        this.HandedOverPence = (await db.PotsAsync(cancel)).Sum(pot => pot.HandedOver.Value);
    }
}
