namespace ToadLane.Counting.Rules;

/// <summary>The best that a project's supporters can offer in one round of BOS, exactly.</summary>
/// <param name="Place">The project.</param>
/// <param name="Dearness">ρ/α: the price of a unit of utility over the part of the cost that is raised at it.</param>
/// <param name="Part">α: the part of the cost that is raised, above 0 and at most 1.</param>
/// <param name="Price">
/// What each supporter is asked for each point, in minor units: so much that all of the cost would be raised if nobody
/// were short of money.
/// </param>
internal sealed record BosOffer(int Place, Fraction Dearness, Fraction Part, Fraction Price);
