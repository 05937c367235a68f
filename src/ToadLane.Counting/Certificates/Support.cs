namespace ToadLane.Counting.Certificates;

/// <summary>
/// The papers seen from one project: which support it, what each weighs, and how much it supports it.
/// </summary>
/// <param name="Papers">The numbers of the papers that support it, ascending.</param>
/// <param name="Weights">What each of them weighs; where every voter counts alike, how many handed it in.</param>
/// <param name="Points">How many times the price each of them pays at most: 1, or its points where points
/// count.</param>
internal sealed record Support(int[] Papers, long[] Weights, long[] Points)
{
    /// <summary>What all support weighs.</summary>
    public long Total { get; } = Weights.Sum();

    /// <summary>The support of every project, in contest order.</summary>
    public static Support[] Of(Contest contest, PaperPile papers, Utility utility)
    {
        var rows = Array.ConvertAll(
            new int[contest.Projects.Length], _ => new List<(int Paper, long Weight, long Points)>());
        for (var number = 0; number < papers.Papers.Length; number++)
        {
            foreach (var (place, points) in On(contest, papers.Papers[number], utility))
            {
                rows[place].Add((number, papers.Papers[number].TotalWeight, points));
            }
        }

        return Array.ConvertAll(rows, row => new Support(
            [.. row.Select(one => one.Paper)], [.. row.Select(one => one.Weight)], [.. row.Select(one => one.Points)]));
    }

    /// <summary>
    /// The projects that a paper supports, with its points where points count, else 1. A score of nought names a
    /// project without supporting it.
    /// </summary>
    public static IEnumerable<(int Place, long Points)> On(Contest contest, Paper paper, Utility utility)
    {
        for (var at = 0; at < paper.Choices.Length; at++)
        {
            if (paper.ScoreAt(contest, at) is > 0 and var score)
            {
                yield return (paper.Choices[at], utility == Utility.Score ? score : 1);
            }
        }
    }
}
