using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>The order in which greedy takes projects, before ties are broken.</summary>
internal sealed class Ranking(Contest contest, ImmutableArray<long> scores)
{
    /// <summary>Whether a score is divided by the cost of its project.</summary>
    public bool IsPerCost { get; init; }

    /// <summary>Parts of a score in one whole one, where papers weigh parts of votes.</summary>
    public int ScoreScale { get; init; } = 1;

    /// <summary>The scores that are ranked by, in contest order.</summary>
    public ImmutableArray<long> Scores => scores;

    /// <summary>The ranking that these options ask for.</summary>
    public static Ranking By(RankBy rank, Contest contest, PaperPile papers) =>
        new(contest, rank is RankBy.Votes or RankBy.VotesPerCost ? papers.Votes : papers.Scores)
        {
            IsPerCost = rank is RankBy.ScorePerCost or RankBy.VotesPerCost,
            ScoreScale = rank is RankBy.Votes or RankBy.VotesPerCost ? 1 : papers.WeightScale,
        };

    /// <summary>
    /// Below zero when the project at <paramref name="x"/> comes before that at <paramref name="y"/>.
    /// </summary>
    public int Compare(int x, int y) => IsPerCost
        ? ((Int128)scores[y] * contest.Projects[x].Cost).CompareTo((Int128)scores[x] * contest.Projects[y].Cost)
        : scores[y].CompareTo(scores[x]);

    /// <summary>These projects in order, those that rank alike together and among themselves in tie order.</summary>
    public IEnumerable<int[]> Equals(IEnumerable<int> places, TieBreak tieBreak)
    {
        int[] order = [.. places];
        Array.Sort(order, (x, y) => Compare(x, y) is var by and not 0 ? by : tieBreak.Compare(x, y));
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && Compare(order[start], order[end]) == 0)
            {
                end++;
            }

            yield return order[start..end];
            start = end;
        }
    }
}
