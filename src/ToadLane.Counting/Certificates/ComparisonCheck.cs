namespace ToadLane.Counting.Certificates;

/// <summary>Checks the comparison step of a result of Equal Shares that stands beside greedy.</summary>
internal static class ComparisonCheck
{
    public static IEnumerable<Flaw?> Flaws(
        Contest contest, PaperPile papers, CountResult result, IReadOnlyList<string> greedy)
    {
        if (result.Steps.OfType<CountStep.Compared>().FirstOrDefault() is not { } compared)
        {
            yield break;
        }

        yield return Flaw.Unless(
            string.Join(", ", compared.GaveWay), string.Join(", ", greedy), () => "what greedy would have funded");
        var change = new int[contest.Projects.Length];
        foreach (var id in result.Winners)
        {
            change[contest.PlaceOf(id)!.Value]++;
        }

        foreach (var id in greedy)
        {
            change[contest.PlaceOf(id)!.Value]--;
        }

        var gains = papers.Papers.ToLookup(
            paper => Math.Sign(Support.On(contest, paper, Utility.Cardinality).Sum(one => change[one.Place])),
            paper => paper.Count);
        yield return Flaw.Unless(compared.PreferShares, gains[1].Sum(), () => "how many prefer Equal Shares");
        yield return Flaw.Unless(compared.PreferGreedy, gains[-1].Sum(), () => "how many prefer greedy");
        yield return compared.GreedyStands ? new Flaw("the comparison", "Equal Shares stands", "greedy stands") : null;
    }
}
