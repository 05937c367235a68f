using System.Collections.Immutable;

namespace ToadLane.Counting.Certificates;

/// <summary>What can be proved about a result from its papers, whatever made it.</summary>
/// <param name="Flaw">The first thing wrong with the result itself; null when it is right.</param>
/// <param name="PriceFlaw">
/// What keeps the payments from being a price system (<see cref="PriceSystem.FirstFlaw"/>); null when they are one, and
/// when the rule does not share the pot.
/// </param>
/// <param name="Neglected">A group whose part of the budget was used worse than it could be, or null.</param>
/// <param name="Affordable">
/// Ids of projects that were not funded although somebody supports them, nothing bars them, and the money that is left
/// would pay for any one of them. Empty when the result is exhaustive.
/// </param>
public sealed record Certificate(
    Flaw? Flaw, Flaw? PriceFlaw, NeglectedGroup? Neglected, ImmutableArray<string> Affordable)
{
    /// <summary>Whether the rule shares the pot, so that there is a price system to speak of.</summary>
    public required bool SharesThePot { get; init; }

    /// <summary>What a project was taken to be worth to a supporter: as the rule says, else its cost.</summary>
    public required Utility Utility { get; init; }

    /// <summary>What the winners are to all voters.</summary>
    public required Satisfaction Satisfaction { get; init; }

    /// <summary>The same for each area; one for all when the papers do not say where they come from.</summary>
    public required ImmutableArray<Satisfaction> Areas { get; init; }

    /// <summary>Proves what can be proved.</summary>
    public static Certificate Of(Contest contest, PaperPile papers, CountResult result)
    {
        var flaw = ResultCheck.FirstFlaw(contest, papers, result);
        var named = result.Parameters.FirstOrDefault(parameter => parameter.Name == "utility")?.Value;
        var utility = RuleNames.UtilityNamed(named ?? "") ?? Utility.Cost;
        var winners = result.Winners.Where(id => contest.PlaceOf(id) is not null).ToList();
        var prices = Purchases.Of(contest, result)?.Fault() is null ? PriceSystem.Of(contest, papers, result) : null;
        return new Certificate(
            flaw,
            prices?.FirstFlaw(),
            JustifiedRepresentation.Neglected(contest, papers, winners, utility),
            [.. AffordableIn(contest, papers, result)])
        {
            SharesThePot = prices is not null,
            Utility = utility,
            Satisfaction = Satisfaction.Of(contest, papers, winners),
            Areas = Satisfaction.ByArea(contest, papers, winners),
        };
    }

    private static IEnumerable<string> AffordableIn(Contest contest, PaperPile papers, CountResult result)
    {
        var barred = result.Projects
            .Where(outcome => outcome.Verdict
                is Verdict.BelowThreshold or Verdict.BelowMinSupport or Verdict.BelowMinAverage)
            .Select(outcome => contest.PlaceOf(outcome.Id)).ToHashSet();
        var winners = result.Winners.Select(contest.PlaceOf).OfType<int>().Distinct().ToList();
        Spending spending = new(
            contest,
            contest.Budget,
            Enumerable.Range(0, contest.Projects.Length).Where(place => !barred.Contains(place)));
        winners.ForEach(spending.Fund);
        return Enumerable.Range(0, contest.Projects.Length).Except(winners)
            .Where(place => papers.Scores[place] > 0 && !barred.Contains(place) && spending.Against(place) is null)
            .Select(place => contest.Projects[place].Id);
    }
}
