namespace ToadLane.Counting;

/// <summary>Which projects take part in a count at all, by the thresholds of the contest.</summary>
internal sealed class Eligibility(Contest contest, PaperPile papers)
{
    /// <summary>Why the project takes no part, or null when it does.</summary>
    public Verdict? Against(int place)
    {
        var votes = papers.Votes[place];
        if (contest.Conditions.MinSupport is { } support && votes < support * papers.Voters)
        {
            return Verdict.BelowMinSupport;
        }

        return contest.Conditions.MinAverage is { } average && contest.Limits.MaxPoints is { } most
            && (votes == 0 || papers.Scores[place] < average * most * votes)
            ? Verdict.BelowMinAverage
            : null;
    }
}
