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
    /// <summary>
    /// Counts the papers, honouring every condition of the contest. A project without votes is funded too if it comes
    /// to its turn and fits. A project that needs another waits for it, and has its turn as soon as that one is funded.
    /// </summary>
    /// <exception cref="ConditionException">
    /// The count stops at what does not fit, and the budget has parts: what would stop is not clear.
    /// </exception>
    public static CountResult Count(Contest contest, PaperPile papers, GreedyOptions options)
    {
        RefuseStopWithParts(contest, options);
        var walk = new GreedyWalk(contest, papers, Ranking.By(options.RankBy, contest, papers))
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

    private static void RefuseStopWithParts(Contest contest, GreedyOptions options)
    {
        if (options.WhenTooDear == WhenTooDear.Stop)
        {
            UnmetCondition.RefuseIn(contest, options.Name, ConditionKinds.All & ~ConditionKinds.Parts);
        }
    }

    private static ImmutableArray<CountParameter> Parameters(Contest contest, GreedyOptions options) =>
    [
        new("rank", RuleNames.Of(options.RankBy)),
        new("when-too-dear", options.WhenTooDear == WhenTooDear.Stop ? "stop" : "skip"),
        new("threshold", options.MinScoreIn(contest)?.ToString(CultureInfo.InvariantCulture) ?? "none"),
        .. contest.Conditions.AsParameters(),
        new("ties", contest.TieOrder.ToString()),
    ];
}
