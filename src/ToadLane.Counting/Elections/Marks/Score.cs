using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Marks;

/// <summary>
/// <c>score</c>: voters give each candidate points, and most points in all win. Somebody without a mark gets none.
/// Where voters rank candidates, the first rank is worth as many points as candidates stand, the next one fewer.
/// </summary>
public sealed record Score : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "score";

    /// <inheritdoc />
    public string Name => RuleName;

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters => [];

    /// <inheritdoc />
    /// <exception cref="OverflowException">The points in all are more than 9×10^18.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var points = new long[election.Candidates.Length];
        var standing = election.Standing;
        var sorted = new SortedPapers(election, papers).Each(
            (marks, count) =>
            {
                if (!election.Grades.IsEmpty && marks.Ranks[^1] > election.Grades.Length)
                {
                    return PaperFault.UnknownGrade;
                }

                for (var at = 0; at < marks.Length; at++)
                {
                    var rank = marks.Ranks[at];
                    var worth = election.Grades.IsEmpty
                        ? Math.Max(0, standing + 1 - rank)
                        : election.Grades[rank - 1].Points;
                    points[marks.Places[at]] = checked(points[marks.Places[at]] + (worth * count));
                }

                return null;
            },
            watch);
        return new MarkOutcome(points, sorted, sorted.Decimals).Result(this, election);
    }
}
