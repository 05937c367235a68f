using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>What a rule made of the pairs.</summary>
/// <param name="Table">How many votes prefer each candidate to each other one.</param>
/// <param name="Strength">What made one majority stronger than another.</param>
public sealed record PairwiseComparison(PairwiseTable Table, PairStrength Strength)
{
    /// <summary>
    /// The order that the rule found: the numbers of the best first, then those that only they go before, and so on.
    /// More than one at the same place are tied.
    /// </summary>
    public required ImmutableArray<ImmutableArray<int>> Order { get; init; }

    /// <summary>Schulze: the strongest paths that are not nothing; else empty.</summary>
    public ImmutableArray<PairPath> Paths { get; init; } = [];

    /// <summary>Ranked Pairs: every majority in the order in which it was looked at; else empty.</summary>
    public ImmutableArray<PairStep> Steps { get; init; } = [];

    /// <summary>Ranked Pairs: equal majorities of which not all could be kept; else empty.</summary>
    public ImmutableArray<ElectionTie> Ties { get; init; } = [];
}
