using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>
/// <c>ranked-pairs</c>: the strongest majority is kept, then the next one, leaving out each that stronger ones already
/// contradict (Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4, 1987).
/// Of equal majorities the one over the candidate who is last in the lot comes first, then the one for who is first in
/// the lot (Eppley, "A mathematically formal definition of MAM", 2004), so that nobody tied loses to the lot's first.
/// Several seats go to the first in the order found: a majority may take them all.
/// </summary>
public sealed record RankedPairs : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "ranked-pairs";

    /// <inheritdoc />
    public string Name => RuleName;

    /// <summary>What makes one majority stronger than another; Tideman's own is margins.</summary>
    public PairStrength Strength { get; init; } = PairStrength.Margins;

    /// <summary>What a paper says of candidates whom it does not rank.</summary>
    public Unranked Unranked { get; init; }

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters => PairwiseOutcome.Parameters(Strength, Unranked);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">
    /// There are more than <see cref="PairwiseTable.MostCandidates"/> candidates.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var table = PairwiseTable.Of(election, papers, Unranked, watch);
        var lockingIn = new PairLocking(election, table, Strength);
        lockingIn.Run(watch);
        var order = Levels.Of(table.Standing.Length, lockingIn.GoesBefore);
        var comparison = new PairwiseComparison(table, Strength)
        {
            Order = [.. order.Select(level => level.Select(place => table.Standing[place]).ToImmutableArray())],
            Steps = lockingIn.Steps,
            Ties = lockingIn.Ties,
        };
        return PairwiseOutcome.Of(this, election, papers, comparison);
    }
}
