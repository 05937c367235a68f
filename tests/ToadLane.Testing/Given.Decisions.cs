using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Plans;
using ToadLane.Ledger;

namespace ToadLane.Testing;

public static partial class Given
{
    private static readonly Pence Budget = new(60_000_00);

    public static Task<Neighbourhood> ANeighbourhoodAsync(Func<AsyncServiceScope> enter) =>
        DoneAsync<DrawNeighbourhood, Neighbourhood>(enter, draw => draw.RunAsync(
            new NeighbourhoodDrawing($"Milkstone {Next()}", []), AnOfficer, CancellationToken.None));

    public static async Task<Body> APartnershipAsync(Func<AsyncServiceScope> enter)
    {
        Neighbourhood neighbourhood = await ANeighbourhoodAsync(enter);
        NewBody body = new(
            $"partnership-{Next()}", "The Milkstone Partnership", BodyKind.Partnership, neighbourhood.Id)
        {
            Constituencies =
            [
                new("Residents", ConstituencyInterest.Residents, 6),
                new("Local groups", ConstituencyInterest.Stakeholders, 5),
            ],
        };
        return await DoneAsync<FoundBody, Body>(
            enter, found => found.RunAsync(body, AnOfficer, CancellationToken.None));
    }

    /// <summary>A power that the body holds from last year until next year: a budget of £60,000.</summary>
    public static async Task<Power> APowerAsync(Func<AsyncServiceScope> enter)
    {
        Body body = await APartnershipAsync(enter);
        DateOnly today = DateOnly.FromDateTime(NowIn(enter));
        NewPower power = new(body.Id, "The environmental budget", Budget, today.AddYears(-1), today.AddYears(1))
        {
            Clause = "Cabinet minute 12",
            DecisionMaker = "Director of Neighbourhoods",
            DecisionMakerId = ADecisionMaker.Id,
            ToChangeIt = "A decision of the Cabinet after 28 days’ notice",
        };
        return await DoneAsync<HandOverPower, Power>(
            enter, hand => hand.RunAsync(power, ADecisionMaker, CancellationToken.None));
    }

    /// <summary>A decision about £60,000 whose proposals opened a week ago and close in three.</summary>
    public static async Task<Decision> ADecisionAsync(Func<AsyncServiceScope> enter)
    {
        Power power = await APowerAsync(enter);
        DateTime now = NowIn(enter);
        NewDecision plan = new(
            power.Id, $"green-{Next()}", "A greener Milkstone", "What should the budget pay for?", Budget)
        {
            Timetable = new(now.AddDays(-7), now.AddDays(21), now.AddDays(60), now.AddDays(80)),
            Rules = new VotingRules(BallotStyle.WithinBudget, CountingRule.Greedy),
        };
        return await DoneAsync<PlanDecision, Decision>(
            enter, operation => operation.RunAsync(plan, AnOfficer, CancellationToken.None));
    }

    private static DateTime NowIn(Func<AsyncServiceScope> enter)
    {
        using AsyncServiceScope scope = enter();
        return scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
    }
}
