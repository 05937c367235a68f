using ToadLane.Bodies;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Counts;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Outcomes;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Tests.Bookkeeping;
using Microsoft.EntityFrameworkCore;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Decisions.Outcomes;

/// <summary>A counted decision over an opened pot: three projects of £4,000, of which the first two won.</summary>
public sealed class CountedDecision : IAsyncDisposable
{
    public static readonly Pence Cost = new(4_000_00);

    private CountedDecision(OpenedPot world) => World = world;

    public OpenedPot World { get; }

    public DecisionId Id { get; private set; }

    public AdoptionAnswer Adopted { get; } = new(AdoptionVerdict.Adopted, "It is what residents asked for")
    {
        Team = "Parks",
        PlannedFinish = new(2026, 12, 1),
    };

    public static async Task<CountedDecision> StartAsync(string engine)
    {
        CountedDecision counted = new(await OpenedPot.StartAsync(engine));
        counted.Id = await counted.CountAsync();
        return counted;
    }

    public Task<Outcome<Decision>> TryAsync(AdoptionAnswer answer, Actor actor) =>
        World.TryAsync<AdoptResult, Decision>(adopt => adopt.RunAsync(Id, answer, actor, Cancel));

    public async Task<IReadOnlyList<Project>> AdoptAsync()
    {
        Outcome<Decision> outcome = await TryAsync(Adopted, World.Director);
        Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
        return await ProjectsAsync();
    }

    public Task<List<Project>> ProjectsAsync() => World.ReadAsync(db => db.Projects.AsNoTracking()
        .Include(p => p.Milestones).Include(p => p.Reports).OrderBy(p => p.Number).ToListAsync(Cancel));

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private Task<DecisionId> CountAsync() => World.ReadAsync(async db =>
    {
        DateTime now = World.Installation.Clock.Now;
        Power power = await db.Powers.SingleAsync(Cancel);
        Body body = await db.Bodies.SingleAsync(Cancel);
        NewDecision plan = new(power.Id, "budget-2026", "The budget 2026", "About it", HandedOver)
        {
            Timetable = new(now.AddDays(-40), now.AddDays(-30), now.AddDays(-20), now.AddDays(-1)),
            Rules = new(BallotStyle.WithinBudget, CountingRule.Greedy),
            IsImported = true,
        };
        Assert.True(Decision.Plan(plan, power, body).Succeeded(out Decision? decision, out _));
        Assert.Null(decision.Count(now));
        db.Decisions.Add(decision);
        foreach (int number in new[] { 1, 2, 3 })
        {
            Proposal proposal = Proposal.Draft(decision.Id, new("Sam", null, null, null), [], now);
            db.Proposals.Add(proposal);
            db.BallotOptions.Add(new BallotOption
            {
                DecisionId = decision.Id,
                Number = number,
                ProposalId = proposal.Id,
                Title = $"Project {number}",
                Cost = Cost,
                FileId = $"{number}",
            });
        }

        db.Counts.Add(new Count
        {
            DecisionId = decision.Id,
            Winners = [2, 1],
            Sheet = "{}",
            BallotFile = "",
            BallotFileHash = new byte[32],
        });
        await db.SaveChangesAsync(Cancel);
        return decision.Id;
    });
}
