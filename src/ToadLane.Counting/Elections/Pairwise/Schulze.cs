using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>
/// <c>schulze</c>: one candidate goes before another when the strongest path of majorities that leads there is stronger
/// than the strongest one back; a path is as strong as its weakest majority (Schulze, "A new monotonic,
/// clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and
/// Welfare 36, 2011). Several seats go to the first in that order: a majority may take them all.
/// </summary>
public sealed record Schulze : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "schulze";

    /// <inheritdoc />
    public string Name => RuleName;

    /// <summary>What makes one majority stronger than another; the paper recommends winning votes.</summary>
    public PairStrength Strength { get; init; } = PairStrength.WinningVotes;

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
        var paths = StrongestPaths(table, watch);
        var order = Levels.Of(table.Standing.Length, (one, other) => paths[one, other] > paths[other, one]);
        var comparison = new PairwiseComparison(table, Strength)
        {
            Order = [.. order.Select(level => level.Select(place => table.Standing[place]).ToImmutableArray())],
            Paths = [.. Listed(table, paths)],
        };
        return PairwiseOutcome.Of(this, election, papers, comparison);
    }

    // By place in the table's list of standing candidates: the Floyd-Warshall recursion of section 2.3.
    private long[,] StrongestPaths(PairwiseTable table, CountWatch watch)
    {
        var size = table.Standing.Length;
        var paths = new long[size, size];
        for (var one = 0; one < size; one++)
        {
            for (var other = 0; other < size; other++)
            {
                paths[one, other] = one == other
                    ? 0
                    : table.Strength(table.Standing[one], table.Standing[other], Strength);
            }
        }

        for (var via = 0; via < size; via++)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            watch.Progress?.Report(new CountProgress("Looking for the strongest paths", via, size));
            for (var one = 0; one < size; one++)
            {
                var first = paths[one, via];
                for (var other = 0; first > 0 && other < size; other++)
                {
                    if (one != other && Math.Min(first, paths[via, other]) > paths[one, other])
                    {
                        paths[one, other] = Math.Min(first, paths[via, other]);
                    }
                }
            }
        }

        return paths;
    }

    private static IEnumerable<PairPath> Listed(PairwiseTable table, long[,] paths) =>
        from one in Enumerable.Range(0, table.Standing.Length)
        from other in Enumerable.Range(0, table.Standing.Length)
        where paths[one, other] > 0
        select new PairPath(table.Standing[one], table.Standing[other], paths[one, other]);
}
