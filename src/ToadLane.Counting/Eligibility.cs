namespace ToadLane.Counting;

/// <summary>Which projects take part in a count at all, by the thresholds of the contest.</summary>
internal sealed class Eligibility(Contest contest, PaperPile papers)
{
    private readonly long[]? _marked = contest.Conditions.MinAverage is null ? null : Marked(contest, papers);

    /// <summary>Why the project takes no part, or null when it does.</summary>
    public Verdict? Against(int place)
    {
        if (contest.Conditions.MinSupport is { } support && papers.Votes[place] < support * papers.Voters)
        {
            return Verdict.BelowMinSupport;
        }

        return contest.Conditions.MinAverage is { } average && contest.Limits.MaxPoints is { } most
            && (_marked![place] == 0 || papers.Scores[place] < average * most * _marked[place])
            ? Verdict.BelowMinAverage
            : null;
    }

    // What the papers that give a project any mark weigh together.
    private static long[] Marked(Contest contest, PaperPile papers)
    {
        var marked = new long[contest.Projects.Length];
        foreach (var paper in papers.Papers)
        {
            foreach (var choice in paper.Choices)
            {
                marked[choice] += paper.TotalWeight;
            }
        }

        return marked;
    }
}
