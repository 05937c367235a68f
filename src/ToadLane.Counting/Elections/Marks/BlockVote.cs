using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Marks;

/// <summary>
/// <c>block-vote</c>: a paper is a vote for each of as many candidates as there are seats, or fewer, and most votes win
/// (Local Elections (Principal Areas) (England and Wales) Rules 2006, Schedule 2, rule 47: with more votes it is void).
/// Of a paper that ranks candidates, the first ranks are its votes.
/// </summary>
public sealed record BlockVote : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "block-vote";

    /// <inheritdoc />
    public string Name => RuleName;

    /// <summary>What becomes of a paper with more candidates than seats.</summary>
    public ExtraMarks Extra { get; init; }

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters => [new("extra", SettingWord.Of(Extra))];

    /// <inheritdoc />
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var votes = new long[election.Candidates.Length];
        var sorted = new SortedPapers(election, papers).Each(
            (marks, count) =>
            {
                var used = Used(marks, election.Seats);
                foreach (var place in marks.Places[..used])
                {
                    votes[place] += count;
                }

                return used == 0 ? PaperFault.TooManyChoices : null;
            },
            watch);
        return new MarkOutcome(votes, sorted, sorted.Decimals).Result(this, election);
    }

    // Whole ranks only: where three equals compete for two votes, nobody can tell which two the voter meant.
    private int Used(PaperMarks marks, int seats)
    {
        if (marks.Length <= seats)
        {
            return marks.Length;
        }

        return Extra == ExtraMarks.CountFirst && marks.EndOfRank(seats - 1) == seats ? seats : 0;
    }
}
