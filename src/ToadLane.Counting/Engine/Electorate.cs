namespace ToadLane.Counting.Engine;

/// <summary>
/// The papers seen from the projects, and the projects seen from the papers. Papers that come to the same under the
/// utility (such as two orders of the same projects, when only support matters) are one.
/// </summary>
internal sealed class Electorate
{
    public Electorate(Contest contest, PaperPile papers, Utility utility, Func<int, bool> takesPart)
    {
        var merged = new Dictionary<long[], long>(PaperKey.Instance);
        foreach (var paper in papers.Papers)
        {
            var key = Support(contest, paper, utility, takesPart);
            if (key.Length > 0)
            {
                merged[key] = merged.GetValueOrDefault(key) + paper.TotalWeight;
            }
        }

        PaperCount = merged.Count;
        Choices = new Choice[PaperCount][];
        var supporters = Array.ConvertAll(new int[contest.Projects.Length], _ => new List<Supporter>());
        foreach (var (number, (key, people)) in merged.Index())
        {
            Choices[number] = new Choice[key.Length / 2];
            for (var i = 0; i < Choices[number].Length; i++)
            {
                var (place, points) = ((int)key[2 * i], key[(2 * i) + 1]);
                Choices[number][i] = new Choice(place, points);
                supporters[place].Add(new Supporter(number, people, points));
            }
        }

        Supporters = Array.ConvertAll(supporters, list => list.ToArray());
        Totals = Array.ConvertAll(Supporters, list => list.Sum(supporter => supporter.People));
        Points = Array.ConvertAll(Supporters, list => list.Sum(supporter => supporter.People * supporter.Points));
    }

    /// <summary>How many papers differ; those that support nothing are left out.</summary>
    public int PaperCount { get; }

    /// <summary>For each paper, what it supports.</summary>
    public Choice[][] Choices { get; }

    /// <summary>For each project, who supports it.</summary>
    public Supporter[][] Supporters { get; }

    /// <summary>For each project, what its support weighs.</summary>
    public long[] Totals { get; }

    /// <summary>For each project, what the points of its supporters come to; their number unless points count.</summary>
    public long[] Points { get; }

    // The places with their points, by place: what makes two papers the same. A score of nought supports nothing.
    private static long[] Support(Contest contest, Paper paper, Utility utility, Func<int, bool> takesPart)
    {
        var pairs = new List<(long Place, long Points)>(paper.Choices.Length);
        for (var rank = 0; rank < paper.Choices.Length; rank++)
        {
            var score = paper.ScoreAt(contest, rank);
            if (score > 0 && takesPart(paper.Choices[rank]))
            {
                pairs.Add((paper.Choices[rank], utility == Utility.Score ? score : 1));
            }
        }

        pairs.Sort();
        return [.. pairs.SelectMany(pair => new[] { pair.Place, pair.Points })];
    }
}
