namespace ToadLane.Decisions.Counts;

/// <summary>
/// What was proved about a result from its ballots alone, by code apart from the count. Amounts are minor units,
/// rounded down where the exact figure is a fraction.
/// </summary>
/// <param name="Flaw">The first thing in the result that its own ballots contradict; null when it is right.</param>
/// <param name="SharesThePot">Whether the rule gives every voter a share, so that there are payments to check.</param>
/// <param name="PriceFlaw">The first payment that breaks a rule of payments; null when none does.</param>
/// <param name="Neglected">A group whose part of the money could have done more for all of them; null for none.</param>
/// <param name="Affordable">Projects with supporters that the money left would pay for: empty is best.</param>
/// <param name="All">What the winners are to all voters.</param>
/// <param name="Areas">The same for each area; one for all where ballots do not say where they come from.</param>
public sealed record CountedCertificate(
    string? Flaw,
    bool SharesThePot,
    string? PriceFlaw,
    CountedGroup? Neglected,
    IReadOnlyList<int> Affordable,
    CountedSatisfaction All,
    IReadOnlyList<CountedSatisfaction> Areas);

/// <summary>Voters with a project in common that was not chosen, and how many they are.</summary>
public sealed record CountedGroup(int Project, long Voters);

/// <summary>What the winners are to the voters of one area, or to all of them.</summary>
/// <param name="Area">The area, or null for all voters and for those whose area is not known.</param>
/// <param name="Voters">How many they are.</param>
/// <param name="ByWinners">How many have no winner among their choices (first), one, two and so on.</param>
/// <param name="MoneyEach">What the winners on one ballot cost, on average.</param>
/// <param name="Split">Their part of the spending, each winner's cost split among all who chose it.</param>
public sealed record CountedSatisfaction(
    string? Area, long Voters, IReadOnlyList<long> ByWinners, long MoneyEach, long Split)
{
    /// <summary>How many have no winner among their choices.</summary>
    public long WithoutWinner => this.ByWinners.Count > 0 ? this.ByWinners[0] : 0;
}
