namespace ToadLane.Counting.Certificates;

/// <summary>The papers seen from one project: which support it, and how many people handed in each.</summary>
/// <param name="Papers">The numbers of the papers that support it, ascending.</param>
/// <param name="People">How many people handed in each of them.</param>
internal sealed record Support(int[] Papers, long[] People)
{
    /// <summary>How many people support it.</summary>
    public long Total { get; } = People.Sum();

    /// <summary>The support of every project, in contest order.</summary>
    public static Support[] Of(Contest contest, PaperPile papers)
    {
        var rows = Array.ConvertAll(new int[contest.Projects.Length], _ => new List<int>());
        for (var number = 0; number < papers.Papers.Length; number++)
        {
            foreach (var place in PlacesOn(contest, papers.Papers[number]))
            {
                rows[place].Add(number);
            }
        }

        return Array.ConvertAll(
            rows, row => new Support([.. row], [.. row.Select(number => papers.Papers[number].Count)]));
    }

    /// <summary>The projects that a paper supports: a score of nought names a project without supporting it.</summary>
    public static IEnumerable<int> PlacesOn(Contest contest, Paper paper) => Enumerable.Range(0, paper.Choices.Length)
        .Where(at => paper.ScoreAt(contest, at) > 0).Select(at => paper.Choices[at]);
}
