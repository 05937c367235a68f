using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Marks;

/// <summary>
/// <c>first-past-the-post</c>: a paper is one vote, for the candidate it marks or prefers, and most votes win
/// (Representation of the People Act 1983, Schedule 1, rules 47 and 50, where a paper with more than one vote is void).
/// With several seats, the single non-transferable vote.
/// </summary>
public sealed record FirstPastThePost : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "first-past-the-post";

    /// <inheritdoc />
    public string Name => RuleName;

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters => [];

    /// <inheritdoc />
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var votes = new long[election.Candidates.Length];
        var sorted = new SortedPapers(election, papers).Each(
            (marks, count) =>
            {
                if (marks.BeginsWithGap && election.Grades.IsEmpty)
                {
                    return PaperFault.NoFirstPreference;
                }

                if (marks.EndOfRank(0) > 1)
                {
                    return PaperFault.SharedFirstPreference;
                }

                votes[marks.Places[0]] += count;
                return null;
            },
            watch);
        return new MarkOutcome(votes, sorted, sorted.Decimals).Result(this, election);
    }
}
