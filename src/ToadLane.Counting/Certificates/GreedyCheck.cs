namespace ToadLane.Counting.Certificates;

/// <summary>Checks the steps of a greedy result.</summary>
internal static class GreedyCheck
{
    public static IEnumerable<Flaw?> Flaws(Contest contest, PaperPile papers, CountResult result)
    {
        var settings = PublishedSettings.Of(result, ["rank", "when-too-dear", "threshold", "ties"]);
        RankBy[] ranks = result.Rule == GreedyOptions.PerCost.Name
            ? [RankBy.ScorePerCost, RankBy.VotesPerCost]
            : [RankBy.Score, RankBy.Votes];
        Flaw?[] inSettings =
        [
            settings.FlawInNames(),
            settings.FlawUnless("rank", [.. ranks.Select(RuleNames.Of)]),
            settings.FlawUnless("when-too-dear", result.Rule == GreedyOptions.Stop.Name ? "stop" : "skip"),
            settings.FlawUnlessNumber("threshold"),
            settings.FlawUnless("ties", contest.TieOrder.ToString()),
        ];

        // The walk relies on the settings, so it is looked at only when they are in order.
        return inSettings.Concat(Walk(contest, papers, result, settings));
    }

    private static IEnumerable<Flaw?> Walk(
        Contest contest, PaperPile papers, CountResult result, PublishedSettings settings)
    {
        var byVotes = settings["rank"] == RuleNames.Of(RankBy.Votes)
            || settings["rank"] == RuleNames.Of(RankBy.VotesPerCost);
        var walk = new WalkCheck(contest, papers, contest.Budget)
        {
            Scores = byVotes ? papers.Votes : papers.Scores,
            IsPerCost = result.Rule == GreedyOptions.PerCost.Name,
            Stops = settings["when-too-dear"] == "stop",
            MinScore = settings.Number("threshold"),
        };
        foreach (var flaw in walk.Flaws(result.Steps, Enumerable.Range(0, contest.Projects.Length)))
        {
            yield return flaw;
        }

        yield return Flaw.Unless(
            string.Join(", ", result.Winners), string.Join(", ", walk.Won), () => "the order of the winners");
        foreach (var outcome in result.Projects)
        {
            yield return Flaw.Unless(outcome, walk.Outcomes[outcome.Id], () => $"the outcome of project {outcome.Id}");
        }

        yield return Flaw.Unless(WalkCheck.Written(result.Ties), WalkCheck.Written(walk.Ties), () => "the ties");
    }
}
