namespace ToadLane.Counting.Certificates;

/// <summary>
/// Voters with a project in common that was not funded, although their part of the budget would have done more for
/// each of them than the result does even with that project added.
/// </summary>
/// <param name="Project">The id of a project that was not funded and that they all support.</param>
/// <param name="Voters">How many people they are.</param>
/// <param name="Worth">
/// What the result would be worth to the best off of them with the project added: in minor units when projects are
/// worth their cost, else in projects or in parts of points.
/// </param>
/// <param name="Due">What their part of the budget would have bought for each of them, at the rate of the
/// project.</param>
public sealed record NeglectedGroup(string Project, long Voters, Fraction Worth, Fraction Due);
