using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Counts;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Outcomes;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Testing;

public static partial class Given
{
    private static readonly string[] ProjectTitles = ["Benches by the canal", "Trees on Tweedale Street", "A mural"];

    /// <summary>A power whose £60,000 are in the books.</summary>
    public static async Task<Pot> APotAsync(Func<AsyncServiceScope> enter)
    {
        Power power = await APowerAsync(enter);
        return await DoneAsync<OpenPot, Pot>(
            enter, open => open.RunAsync(power.Id, ADecisionMaker, CancellationToken.None));
    }

    /// <summary>A counted decision over an open pot: three projects of £4,000, of which the first two won.</summary>
    public static async Task<Decision> ACountedDecisionAsync(Func<AsyncServiceScope> enter)
    {
        Pot pot = await APotAsync(enter);
        await using AsyncServiceScope scope = enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Power power = await db.Powers.SingleAsync(p => p.Id == pot.PowerId);
        Body body = await db.Bodies.SingleAsync(b => b.Id == power.BodyId);
        Decision decision = Counted(power, body, NowIn(enter));
        db.Decisions.Add(decision);
        db.BallotOptions.AddRange(ProjectTitles.Select((title, index) => new BallotOption
        {
            DecisionId = decision.Id,
            Number = index + 1,
            Title = title,
            Cost = new Pence(4_000_00),
            TieRank = index + 1,
            FileId = $"{index + 1}",
        }));
        db.Counts.Add(new Count
        {
            DecisionId = decision.Id,
            Winners = [1, 2],
            Sheet = "{}",
            BallotFile = "",
            BallotFileHash = new byte[32],
        });
        await db.SaveChangesAsync();
        return decision;
    }

    /// <summary>The projects of a result that was adopted.</summary>
    public static async Task<IReadOnlyList<Project>> AdoptedProjectsAsync(Func<AsyncServiceScope> enter)
    {
        Decision decision = await ACountedDecisionAsync(enter);
        AdoptionAnswer answer = new(AdoptionVerdict.Adopted, "It is what residents asked for")
        {
            Team = "Parks and Streets",
            PlannedFinish = DateOnly.FromDateTime(NowIn(enter)).AddMonths(6),
        };
        await DoneAsync<AdoptResult, Decision>(
            enter, adopt => adopt.RunAsync(decision.Id, answer, ADecisionMaker, CancellationToken.None));
        await using AsyncServiceScope scope = enter();
        return await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Projects
            .Where(p => p.DecisionId == decision.Id).OrderBy(p => p.Number).ToListAsync();
    }

    private static Decision Counted(Power power, Body body, DateTime now)
    {
        Timetable times = new(now.AddDays(-60), now.AddDays(-50), now.AddDays(-30), now.AddDays(-10));
        NewDecision plan = new(power.Id, $"counted-{Next()}", "A greener Milkstone", "What to do?", power.Amount)
        {
            Timetable = times,
            Rules = new VotingRules(BallotStyle.WithinBudget, CountingRule.Greedy),
        };
        Decision decision = Decision.Plan(plan, power, body).Succeeded(out Decision? planned, out Refusal? refusal)
            ? planned
            : throw new InvalidOperationException(refusal.Message);
        Refusal?[] refusals =
        [
            decision.Publish(new BallotPublication(times.ProposalsCloseAt.AddDays(1), null, "Mo Member", new('0', 32))),
            decision.Open(times.VotingOpensAt),
            decision.Close(times.VotingClosesAt),
            decision.Count(times.VotingClosesAt.AddHours(1)),
        ];
        return refusals.All(no => no is null) ? decision : throw new InvalidOperationException("It cannot be counted.");
    }
}
