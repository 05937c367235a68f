using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>What the papers of one area say together.</summary>
/// <param name="Area">The area, or null for the papers without one.</param>
/// <param name="Voters">How many people there handed in a paper that counts, blank ones too.</param>
/// <param name="TotalWeight">What their papers weigh together, in parts of <see cref="PaperPile.WeightScale"/>.</param>
/// <param name="Votes">For each project, in contest order, on how many of their papers it is.</param>
public sealed record AreaTotal(string? Area, long Voters, long TotalWeight, ImmutableArray<long> Votes)
{
    /// <summary>
    /// For each project, in contest order, its points (on papers without points, its votes) times the weight of the
    /// paper: in parts of <see cref="Contest.PointScale"/> and <see cref="PaperPile.WeightScale"/>.
    /// </summary>
    public required ImmutableArray<long> Scores { get; init; }
}
