using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Pages.Decisions;

namespace ToadLane.Web.Pages.Desk.Decisions;

/// <summary>Every decision that is not over, with what somebody at the desk may do about each.</summary>
[Needs(Act.UseDesk)]
public sealed class IndexModel(ToadLaneDb db, ICurrentActor who, TimeProvider clock) : PageModel
{
    public IReadOnlyList<DecisionLine> Lines { get; private set; } = [];

    public bool MayPlan => WhoMay.Refuses(who.Actor, Act.PlanDecision) is null
        || who.Actor.Bodies.Any(body => WhoMay.Refuses(who.Actor, Act.PlanDecision, body) is null);

    public bool May(Act act, Decision decision) => WhoMay.Refuses(who.Actor, act, decision.BodyId.Value) is null;

    public async Task OnGetAsync(CancellationToken cancel) =>
        this.Lines = await db.Decisions.Where(d => !d.IsImported && d.ClosedAt == null)
            .OrderBy(d => d.Timetable.VotingOpensAt).LinesAsync(db, clock, cancel);
}
