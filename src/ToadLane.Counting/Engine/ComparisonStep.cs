using System.Collections.Immutable;

namespace ToadLane.Counting.Engine;

/// <summary>
/// Sets an outcome of Equal Shares beside that of greedy: each voter prefers the one that funds more of the projects
/// they support, and greedy stands only if strictly more voters prefer it (equalshares.net, "comparison step";
/// Wieliczka 2023).
/// </summary>
internal sealed class ComparisonStep(Contest contest, PaperPile papers, EqualSharesOptions options)
{
    /// <summary>The result that stands, with the comparison among its steps.</summary>
    /// <param name="shares">What Equal Shares came to.</param>
    /// <param name="participants">The projects that take part, also under greedy.</param>
    public CountResult Take(CountResult shares, IEnumerable<int> participants)
    {
        var walk = new GreedyWalk(contest, papers, options.GreedyRanking(contest, papers));
        walk.Run(participants, contest.Budget);
        var (preferShares, preferGreedy) = Count(shares, walk);
        ImmutableArray<string> greedy = [.. walk.Won.Select(place => contest.Projects[place].Id)];
        return preferGreedy > preferShares
            ? Replaced(shares, walk, greedy) with
            {
                Steps = [new CountStep.Compared(preferShares, preferGreedy, shares.Winners), .. walk.Steps],
            }
            : shares with
            {
                Steps = [.. shares.Steps, new CountStep.Compared(preferShares, preferGreedy, greedy)],
            };
    }

    // The ties of Equal Shares stay in the report: another order might have led to another comparison.
    private CountResult Replaced(CountResult shares, GreedyWalk walk, ImmutableArray<string> winners) => shares with
    {
        Winners = winners,
        Cost = walk.Won.Sum(place => contest.Projects[place].Cost),
        Ties = [.. shares.Ties, .. walk.Ties],
        Projects = [.. shares.Projects.Select((outcome, place) =>
            walk.Outcomes.GetValueOrDefault(place, outcome with { LeftWithSupporters = null }))],
    };

    private (long Shares, long Greedy) Count(CountResult shares, GreedyWalk walk)
    {
        var change = new int[contest.Projects.Length];
        foreach (var id in shares.Winners)
        {
            change[contest.PlaceOf(id)!.Value]--;
        }

        foreach (var place in walk.Won)
        {
            change[place]++;
        }

        var (preferShares, preferGreedy) = (0L, 0L);
        foreach (var paper in papers.Papers)
        {
            var gain = Enumerable.Range(0, paper.Choices.Length)
                .Where(rank => paper.ScoreAt(contest, rank) > 0)
                .Sum(rank => change[paper.Choices[rank]]);
            preferShares += gain < 0 ? paper.Count : 0;
            preferGreedy += gain > 0 ? paper.Count : 0;
        }

        return (preferShares, preferGreedy);
    }
}
