using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Marks;

/// <summary>
/// <c>borda</c>: a first place is worth a point less than candidates stand, the next two less and so on down to
/// nothing, and most points win (Borda, "Mémoire sur les élections au scrutin", 1781). Shares of points are halves at
/// the smallest, so results have one decimal more than the papers. Empty ranks are passed over.
/// </summary>
public sealed record Borda : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "borda";

    // Half a point, with one decimal.
    private const long Half = 5;

    /// <inheritdoc />
    public string Name => RuleName;

    /// <summary>What candidates get whom a paper does not rank.</summary>
    public BordaUnranked Unranked { get; init; }

    /// <summary>What candidates get who are at the same rank.</summary>
    public BordaEqual Equal { get; init; }

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters =>
        [new("unranked", SettingWord.Of(Unranked)), new("equal", SettingWord.Of(Equal))];

    /// <inheritdoc />
    /// <exception cref="OverflowException">The points in all are more than 9×10^17.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var points = new long[election.Candidates.Length];
        var standing = election.Standing;
        var toAll = 0L;
        var sorted = new SortedPapers(election, papers).Each(
            (marks, count) =>
            {
                toAll = checked(toAll + (Add(marks, count, points, standing) * count));
                return null;
            },
            watch);
        foreach (var candidate in election.Candidates)
        {
            ref var sum = ref points[candidate.Number - 1];
            sum = candidate.IsWithdrawn ? 0 : checked((sum + toAll) * Half);
        }

        return new MarkOutcome(points, sorted, sorted.Decimals + 1).Result(this, election);
    }

    // In half points. What the unranked share is given to all, and taken off again from those who are ranked, so that
    // a paper costs as much time as it has marks.
    private long Add(PaperMarks marks, long count, long[] points, int standing)
    {
        var first = Unranked == BordaUnranked.Modified ? marks.Length : standing - 1;
        var rest = Unranked == BordaUnranked.Share ? standing - marks.Length - 1 : 0;
        for (var start = 0; start < marks.Length;)
        {
            var end = marks.EndOfRank(start);
            var worth = Equal switch
            {
                BordaEqual.Highest => 2L * (first - start),
                BordaEqual.Lowest => 2L * (first - end + 1),
                _ => (first - start) + (first - end + 1L),
            };
            for (; start < end; start++)
            {
                ref var sum = ref points[marks.Places[start]];
                sum = checked(sum + ((worth - Math.Max(0, rest)) * count));
            }
        }

        // The places left are worth rest, rest - 1 and so on down to nothing: the share is half of the first.
        return Math.Max(0, rest);
    }
}
