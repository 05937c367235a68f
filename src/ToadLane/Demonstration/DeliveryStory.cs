using Microsoft.EntityFrameworkCore;
using ToadLane.Bookkeeping;
using ToadLane.Decisions;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Outcomes;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Demonstration;

/// <summary>
/// The result is adopted, or in part not; then projects are planned, reported on, invoiced and finished.
/// </summary>
internal sealed class DeliveryStory(Stagehand stage, Cast cast, Scene scene)
{
    private static readonly string[] Suppliers =
        ["Pennine Groundworks Ltd", "Roch Valley Timber Co-operative", "Brightside Lighting Ltd"];

    public async Task TellAsync(DecisionId id, CancellationToken cancel)
    {
        DateTime adoptedAt = stage.Clock.GetUtcNow().UtcDateTime;
        await this.ActAsync(id, adoptedAt, cancel);
        List<Project> projects = await stage.AskAsync<ToadLaneDb, List<Project>>(db =>
            db.Projects.AsNoTracking().Where(p => p.DecisionId == id).OrderBy(p => p.Number).ToListAsync(cancel));
        for (int at = 0; at < projects.Count - 1; at++)
        {
            stage.Clock.Set(adoptedAt.AddDays(10 + at));
            await this.WorkAsync(projects[at], at, cancel);
        }

        if (projects.Count > 0)
        {
            stage.Clock.Set(adoptedAt.AddDays(60));
            await stage.DoAsync<FinishProject, Project>(finish =>
                finish.RunAsync(projects[0].Id, "Done and open to everyone.", cast.Officer, cancel));
        }
    }

    private async Task ActAsync(DecisionId id, DateTime now, CancellationToken cancel)
    {
        IReadOnlyList<int> winners =
            await stage.AskAsync<ToadLaneDb, IReadOnlyList<int>>(db => db.WinnersAsync(id, cancel));
        bool departs = scene.Plan.Stage == DecisionStage.Departed;
        AdoptionAnswer answer = new(
            departs ? AdoptionVerdict.Departed : AdoptionVerdict.Adopted,
            departs
                ? "All but one of the projects go ahead."
                : "The residents’ result is lawful and within the budget. I adopt it as it stands.")
        {
            Team = "Neighbourhood works",
            PlannedFinish = DateOnly.FromDateTime(now.AddDays(180)),
            Dropped = departs
                ? [new DroppedProject(winners[0],
                    "A gas main was found where it would have been dug. It can be proposed elsewhere.")]
                : [],
        };
        await stage.DoAsync<AdoptResult, Decision>(adopt => adopt.RunAsync(id, answer, cast.DecisionMaker, cancel));
    }

    private async Task WorkAsync(Project project, int at, CancellationToken cancel)
    {
        DateOnly today = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime);
        NewPlan plan = new(project.Plan,
            [new NewMilestone("Order placed", today), new NewMilestone("Work on site", today.AddDays(30))]);
        Project planned =
            await stage.DoAsync<PlanProject, Project>(p => p.RunAsync(project.Id, plan, cast.Officer, cancel));
        NewReport report = new("The order is placed. Work starts next month.") { Reached = [planned.Milestones[0].Id] };
        await stage.DoAsync<ReportProgress, Project>(p => p.RunAsync(project.Id, report, cast.Officer, cancel));
        ProjectInvoice invoice = new(
            new EntryKey($"{project.CommitmentKey}/invoice/1"),
            Suppliers[at % Suppliers.Length],
            $"INV-{stage.Clock.Today:yy}{scene.Plan.StartedDaysAgo:000}-{project.Number:000}",
            today,
            new Pence(project.BallotCost.Value * 2 / 5));
        await stage.DoAsync<RecordInvoice, Invoice>(r => r.RunAsync(project.Id, invoice, cast.Officer, cancel));
    }
}
