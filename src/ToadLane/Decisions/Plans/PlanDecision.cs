using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Storage;

namespace ToadLane.Decisions.Plans;

/// <summary>Plans a decision under a power that a body holds: its question, budget, timetable and rules.</summary>
public sealed class PlanDecision(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<Decision>> RunAsync(NewDecision plan, Actor actor, CancellationToken cancel)
    {
        Power? power = await db.Powers.SingleOrDefaultAsync(p => p.Id == plan.PowerId, cancel);
        if (power is null)
        {
            return BodyRefusals.NoSuchPower;
        }

        if (WhoMay.Refuses(actor, Act.PlanDecision, power.BodyId.Value) is { } notYours)
        {
            return notYours;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (plan.Timetable.VotingClosesAt <= now)
        {
            return DecisionRefusals.TimetableIsOver;
        }

        if (!power.IsHeldOn(DateOnly.FromDateTime(plan.Timetable.VotingClosesAt)))
        {
            return DecisionRefusals.PowerIsNotHeld;
        }

        if (await db.Decisions.AnyAsync(d => d.Slug == plan.Slug, cancel))
        {
            return DecisionRefusals.SlugIsTaken(plan.Slug);
        }

        Body body = await db.Bodies.SingleAsync(b => b.Id == power.BodyId, cancel);
        if (!Decision.Plan(plan, power, body).Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return refusal;
        }

        db.Decisions.Add(decision);
        Deed deed = new(actor, Act.PlanDecision, "decision", decision.Id.Value, decision.Title);
        db.Record(deed, now);
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
