namespace ToadLane.Counting.Engine;

/// <summary>
/// The papers seen from the projects: for each, the papers that support it and what they weigh together (where every
/// voter counts alike: how many people handed them in).
/// </summary>
internal sealed class Electorate
{
    public Electorate(Contest contest, PaperPile papers, Func<int, bool> takesPart)
    {
        PaperCount = papers.Papers.Length;
        var supporters = Array.ConvertAll(new int[contest.Projects.Length], _ => new List<int>());
        for (var number = 0; number < papers.Papers.Length; number++)
        {
            var paper = papers.Papers[number];
            for (var place = 0; place < paper.Choices.Length; place++)
            {
                // A score of nought names a project without supporting it.
                if (takesPart(paper.Choices[place]) && paper.ScoreAt(contest, place) > 0)
                {
                    supporters[paper.Choices[place]].Add(number);
                }
            }
        }

        Supporters = Array.ConvertAll(supporters, list => list.ToArray());
        People = Array.ConvertAll(Supporters, list => Array.ConvertAll(list, number => papers.Papers[number].TotalWeight));
        Weights = Array.ConvertAll(People, list => Array.ConvertAll(list, count => (double)count));
        Totals = Array.ConvertAll(People, list => list.Sum());
    }

    public int PaperCount { get; }

    /// <summary>For each project the numbers of the papers that support it.</summary>
    public int[][] Supporters { get; }

    /// <summary>For each project and supporting paper, what it weighs.</summary>
    public long[][] People { get; }

    /// <summary>The same as machine numbers.</summary>
    public double[][] Weights { get; }

    /// <summary>For each project, what its support weighs.</summary>
    public long[] Totals { get; }
}
