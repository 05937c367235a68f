using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Delivery;

/// <summary>An officer says who delivers a project, by when, and in which steps.</summary>
public sealed class PlanProject(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<Project>> RunAsync(ProjectId id, NewPlan plan, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ReportDelivery) is { } notYours)
        {
            return notYours;
        }

        Project? project = await db.Projects.Include(p => p.Milestones).SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (project is null)
        {
            return DeliveryRefusals.NoSuchProject;
        }

        if (project.PlanAnew(plan.Plan, plan.Steps) is { } refusal)
        {
            return refusal;
        }

        string what = $"planned: {plan.Plan.Team}, {plan.Plan.Finish:O}";
        Deed deed = new(actor, Act.ReportDelivery, "project", id.Value, what);
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return project;
    }
}

/// <summary>The plan, and the steps that are added to it.</summary>
public sealed record NewPlan(Plan Plan, IReadOnlyList<NewMilestone> Steps);
