using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting;

/// <summary>
/// The rule of most city budgets: projects in order of votes or points, each funded if the money is still there.
/// Reproduces the official winners of Pabulib's <c>greedy</c>, <c>greedy-no-skip</c> and <c>greedy-threshold</c> files
/// (Faliszewski and others, "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023).
/// </summary>
public static class Greedy
{
    /// <summary>Counts the papers. A project without votes is funded too if it comes to its turn and fits.</summary>
    public static CountResult Count(Contest contest, PaperPile papers, GreedyOptions options)
    {
        var scores = options.RankBy == RankBy.Votes ? papers.Votes : papers.Scores;
        var walk = new GreedyWalk(contest, papers, scores)
        {
            WhenTooDear = options.WhenTooDear,
            MinScore = options.MinScoreIn(contest),
        };
        var remaining = walk.Run(Enumerable.Range(0, contest.Projects.Length), contest.Budget);
        return new CountResult
        {
            Rule = options.Name,
            Parameters = Parameters(contest, options),
            Winners = [.. walk.Won.Select(place => contest.Projects[place].Id)],
            Cost = contest.Budget - remaining,
            Steps = [.. walk.Steps],
            Ties = [.. walk.Ties],
            Rejected = papers.Rejected,
            Voters = papers.Voters,
            Projects = [.. contest.Projects.Select((_, place) => walk.Outcomes[place])],
        };
    }

    private static ImmutableArray<CountParameter> Parameters(Contest contest, GreedyOptions options) =>
    [
        new("rank", options.RankBy == RankBy.Votes ? "votes" : "score"),
        new("when-too-dear", options.WhenTooDear == WhenTooDear.Stop ? "stop" : "skip"),
        new("threshold", options.MinScoreIn(contest)?.ToString(CultureInfo.InvariantCulture) ?? "none"),
        new("ties", contest.TieOrder.ToString()),
    ];
}
