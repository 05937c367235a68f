using Microsoft.EntityFrameworkCore;
using ToadLane.Bookkeeping;
using ToadLane.Decisions.Delivery;
using ToadLane.Ledger;
using ToadLane.Testing.Databases;
using ToadLane.Tests.Bookkeeping;
using ToadLane.Tests.Decisions.Outcomes;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Decisions.Delivery;

public sealed class DeliveryTests
{
    [Theory, BothEngines]
    public async Task A_project_goes_from_committed_to_finished_and_what_it_did_not_need_goes_back(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);
        OpenedPot world = counted.World;
        Project project = (await counted.AdoptAsync())[0];

        Project reported = await world.DoAsync<ReportProgress, Project>(r =>
            r.RunAsync(project.Id, new("The ground is cleared"), world.Officer, Cancel));
        await world.DoAsync<RecordInvoice, Invoice>(r =>
            r.RunAsync(project.Id, Timber(1_000_00), world.Officer, Cancel));
        Project finished = await world.DoAsync<FinishProject, Project>(f =>
            f.RunAsync(project.Id, "Four benches stand", world.Officer, Cancel));

        Assert.Equal(ProjectStage.Committed, project.Stage);
        Assert.Equal(ProjectStage.InProgress, reported.Stage);
        Assert.Equal(ProjectStage.Finished, finished.Stage);
        ProjectMoney money = await world.ReadAsync(db => db.MoneyOfAsync(project, Cancel));
        Assert.Equal(
            (CountedDecision.Cost, new Pence(1_000_00), Pence.Zero, new Pence(3_000_00)),
            (money.Committed, money.Spent, money.Left, money.Released));
        Assert.Equal(new Pence(15_000_00), (await world.FiguresAsync()).Free);
        Assert.True((await world.CheckAsync()).IsSound);
    }

    [Theory, BothEngines]
    public async Task Steps_are_planned_and_marked_as_done_once(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);
        OpenedPot world = counted.World;
        ProjectId id = (await counted.AdoptAsync())[0].Id;
        NewPlan plan = new(new("Highways", new(2026, 11, 1)), [new("Order timber", new(2026, 8, 1))]);

        await world.DoAsync<PlanProject, Project>(p => p.RunAsync(id, plan, world.Officer, Cancel));
        MilestoneId step = (await counted.ProjectsAsync())[0].Milestones.Single().Id;
        NewReport report = new("Ordered") { Reached = [step] };
        await world.DoAsync<ReportProgress, Project>(r => r.RunAsync(id, report, world.Officer, Cancel));
        Refusal twice = await world.RefusalAsync<ReportProgress, Project>(r =>
            r.RunAsync(id, report, world.Officer, Cancel));

        Project project = (await counted.ProjectsAsync())[0];
        Assert.Equal("Highways", project.Plan.Team);
        Assert.NotNull(project.Milestones.Single().Done);
        Assert.Equal("milestone-is-reached", twice.Code);
        Assert.Single(project.Reports);
    }

    [Theory, BothEngines]
    public async Task After_the_end_nothing_is_paid_or_reported(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);
        OpenedPot world = counted.World;
        ProjectId id = (await counted.AdoptAsync())[0].Id;
        await world.DoAsync<FinishProject, Project>(f => f.RunAsync(id, "Done", world.Officer, Cancel));

        Refusal paid = await world.RefusalAsync<RecordInvoice, Invoice>(r =>
            r.RunAsync(id, Timber(1), world.Officer, Cancel));
        Refusal reported = await world.RefusalAsync<ReportProgress, Project>(r =>
            r.RunAsync(id, new("More"), world.Officer, Cancel));
        Refusal ended = await world.RefusalAsync<FinishProject, Project>(f =>
            f.RunAsync(id, "Again", world.Officer, Cancel));

        Assert.Equal("commitment-finished", paid.Code);
        Assert.Equal("project-is-finished", reported.Code);
        Assert.Equal("project-is-finished", ended.Code);
    }

    [Theory, BothEngines]
    public async Task A_project_is_late_from_the_day_after_its_planned_finish(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);
        IReadOnlyList<Project> projects = await counted.AdoptAsync();
        DateOnly planned = projects[0].Plan.Finish;
        await counted.World.DoAsync<FinishProject, Project>(f =>
            f.RunAsync(projects[1].Id, "Done", counted.World.Officer, Cancel));

        List<Project> onTheDay = await LateAsync(planned);
        List<Project> after = await LateAsync(planned.AddDays(1));

        Assert.Empty(onTheDay);
        Assert.Equal(projects[0].Id, Assert.Single(after).Id);

        Task<List<Project>> LateAsync(DateOnly day) =>
            counted.World.ReadAsync(db => db.Projects.LateOn(day).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Resident)]
    [InlineData(Role.PartnershipMember)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Clock)]
    [InlineData(Role.DecisionMaker)]
    public async Task Only_officers_deliver(Role role)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync("sqlite");
        OpenedPot world = counted.World;
        Actor actor = Somebody("Somebody", role);
        ProjectId id = (await counted.AdoptAsync())[0].Id;

        Refusal[] refusals =
        [
            await world.RefusalAsync<ReportProgress, Project>(o => o.RunAsync(id, new("Done"), actor, Cancel)),
            await world.RefusalAsync<PlanProject, Project>(o =>
                o.RunAsync(id, new(new("Parks", new(2027, 1, 1)), []), actor, Cancel)),
            await world.RefusalAsync<FinishProject, Project>(o => o.RunAsync(id, "Done", actor, Cancel)),
            await world.RefusalAsync<RecordInvoice, Invoice>(o => o.RunAsync(id, Timber(1), actor, Cancel)),
        ];

        Assert.All(refusals, refusal => Assert.Equal("not-yours", refusal.Code));
    }

    private static ProjectInvoice Timber(long pence) =>
        new(new($"invoice/{pence}"), "Timber Ltd", $"INV-{pence}", new(2026, 5, 30), new Pence(pence));
}
