using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>
/// One decision: what may be decided, by when, by whom, under which power, and what a visitor can do now.
/// </summary>
[Open]
public sealed class ShowModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    public required Decision Decision { get; set; }

    public required Body Body { get; set; }

    public required Power Power { get; set; }

    public required Neighbourhood Place { get; set; }

    public DecisionStage Stage { get; private set; }

    public int Proposals { get; private set; }

    public int Options { get; private set; }

    public int? ElectorateSize { get; private set; }

    /// <summary>The sums of the close did not agree: nothing is counted until somebody has looked.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>How one can vote, while that is of use; otherwise null.</summary>
    public WaysToVote? Ways { get; private set; }

    public IReadOnlyList<TimetableStep> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        if (decision is null)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.Stage = decision.StageAt(clock.GetUtcNow().UtcDateTime);
        this.Body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == decision.BodyId, cancel);
        this.Power = await db.Powers.AsNoTracking().SingleAsync(p => p.Id == decision.PowerId, cancel);
        this.Place = await db.Neighbourhoods.AsNoTracking().SingleAsync(n => n.Id == decision.NeighbourhoodId, cancel);
        this.Proposals = await db.Proposals.CountAsync(p => p.DecisionId == decision.Id && p.Number != null, cancel);
        this.Options = await db.BallotOptions.CountAsync(o => o.DecisionId == decision.Id, cancel);
        this.ElectorateSize = await db.Seals.Where(s => s.DecisionId == decision.Id)
            .Select(s => (int?)s.ElectorateSize).SingleOrDefaultAsync(cancel);
        Reconciliation? sums = await db.Reconciliations.AsNoTracking()
            .SingleOrDefaultAsync(r => r.DecisionId == decision.Id, cancel);
        this.IsBlocked = sums is { AgreesAtClose: false };
        if (this.Stage is DecisionStage.BallotPublished or DecisionStage.Voting)
        {
            bool hasPaper = await db.PaperBatches.AnyAsync(b => b.DecisionId == decision.Id, cancel);
            this.Ways = new WaysToVote(
                hasPaper, await db.PlacesOfAsync(decision.Id, cancel), decision.Timetable.ClosesAt);
        }

        this.Steps = TimetableStep.Of(decision, this.Stage);
        return this.Page();
    }
}
