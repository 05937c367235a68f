using System.Collections.Immutable;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Checks a published result against its contest and papers without counting again: every figure in it must follow
/// from the papers, every step must be what the rule prescribes after the steps before it, and nothing may be left to
/// do at the end. Shares no code with the engine that makes results. What is checked by counting again, for want of
/// steps to check: results under conditions beyond the budget, results that the comparison step put in the place of
/// Equal Shares, and results by rules other than greedy and Equal Shares.
/// </summary>
/// <remarks>
/// What it takes on trust is what only counting again can tell: under Add1, that no smaller raise of the shares was
/// already too much (or, with the exhaustive stop, enough), and how often a tie was met at other raises.
/// </remarks>
public static class ResultCheck
{
    private static readonly ImmutableArray<string> Greedies =
    [
        .. new[]
        {
            GreedyOptions.Skip, GreedyOptions.Stop, GreedyOptions.Threshold, GreedyOptions.Exclusive,
            GreedyOptions.PerCost,
        }.Select(rule => rule.Name),
    ];

    /// <summary>The first thing wrong with the result, or null when it is right.</summary>
    public static Flaw? FirstFlaw(Contest contest, PaperPile papers, CountResult result) =>
        Flaws(contest, papers, result).FirstOrDefault(flaw => flaw is not null);

    private static IEnumerable<Flaw?> Flaws(Contest contest, PaperPile papers, CountResult result)
    {
        yield return Flaw.Unless(result.Voters, papers.Voters, () => "the number of voters");
        yield return Flaw.Unless(
            string.Join(", ", result.Rejected), string.Join(", ", papers.Rejected), () => "the rejected papers");
        foreach (var flaw in WinnerFlaws(contest, result).Concat(ProjectFlaws(contest, papers, result)))
        {
            yield return flaw;
        }

        foreach (var flaw in RuleFlaws(contest, papers, result))
        {
            yield return flaw;
        }
    }

    private static IEnumerable<Flaw?> RuleFlaws(Contest contest, PaperPile papers, CountResult result)
    {
        // Where the comparison step put greedy in its place, the steps of Equal Shares are not published.
        if (result.Rule == EqualSharesOptions.Official.Name
            && result.Steps.FirstOrDefault() is CountStep.Shared)
        {
            return new EqualSharesCheck(contest, papers, result).Flaws();
        }

        return contest.Conditions.AreNone && Greedies.Contains(result.Rule, StringComparer.Ordinal)
            ? GreedyCheck.Flaws(contest, papers, result)
            : RecountCheck.Flaws(contest, papers, result);
    }

    private static IEnumerable<Flaw?> WinnerFlaws(Contest contest, CountResult result)
    {
        if (result.Winners.FirstOrDefault(id => contest.PlaceOf(id) is null) is { } stranger)
        {
            yield return new Flaw("the winners", stranger, "a project of this contest");
            yield break;
        }

        yield return Flaw.Unless(
            result.Winners.Length, result.Winners.Distinct(StringComparer.Ordinal).Count(), () => "how many win");
        var cost = result.Winners.Aggregate(
            Int128.Zero, (sum, id) => sum + contest.Projects[contest.PlaceOf(id)!.Value].Cost);
        yield return Flaw.Unless((Int128)result.Cost, cost, () => "what the winners cost together");
        yield return cost <= contest.Budget
            ? null
            : new Flaw("what the winners cost together", $"{cost}", $"at most the budget, {contest.Budget}");
    }

    private static IEnumerable<Flaw?> ProjectFlaws(Contest contest, PaperPile papers, CountResult result)
    {
        var winners = result.Winners.ToHashSet(StringComparer.Ordinal);
        yield return Flaw.Unless(
            string.Join(", ", result.Projects.Select(outcome => outcome.Id)),
            string.Join(", ", contest.Projects.Select(project => project.Id)),
            () => "the list of projects");
        foreach (var (outcome, place) in result.Projects.Select((outcome, place) => (outcome, place)))
        {
            yield return Flaw.Unless(outcome.Votes, papers.Votes[place], () => $"the votes of project {outcome.Id}");
            yield return Flaw.Unless(outcome.Score, papers.Scores[place], () => $"the score of project {outcome.Id}");
            yield return Flaw.Unless(
                outcome.Cost, contest.Projects[place].Cost, () => $"the cost of project {outcome.Id}");
            yield return Flaw.Unless(
                outcome.Won, winners.Contains(outcome.Id), () => $"whether project {outcome.Id} is funded");
        }
    }
}
