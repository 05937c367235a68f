using System.Collections.Immutable;

namespace ToadLane.Counting.Certificates;

/// <summary>Holds a result against another count by the same rule with the same settings.</summary>
internal static class RecountCheck
{
    public static IEnumerable<Flaw?> Flaws(Contest contest, PaperPile papers, CountResult result)
    {
        var made = RuleCatalogue.Budgets.MakeAgain(result.Rule, result.Parameters);
        if (made.Rule is not { } rule)
        {
            yield return new Flaw("the rule", result.Rule, $"one that is known: {made.Fault}");
            yield break;
        }

        var again = rule.Count(contest, papers, CountWatch.Nobody);
        yield return Flaw.Unless(
            string.Join(", ", result.Winners), string.Join(", ", again.Winners), () => "the winners");
        yield return Flaw.Unless(
            string.Join(", ", result.Parameters), string.Join(", ", again.Parameters), () => "the parameters");
        yield return Flaw.Unless(result.Steps.Length, again.Steps.Length, () => "the number of steps");
        foreach (var (step, number) in result.Steps.Select((step, number) => (step, number)))
        {
            yield return Flaw.Unless(Written(step), Written(again.Steps[number]), () => $"step {number + 1}");
        }

        yield return Flaw.Unless(
            string.Join(", ", result.Projects),
            string.Join(", ", again.Projects),
            () => "the outcomes of the projects");
        yield return Flaw.Unless(
            WalkCheck.Written(Unexamined(result)), WalkCheck.Written(Unexamined(again)), () => "the ties");
    }

    // Whether a tie mattered is found apart from the count, by counting with another order.
    private static ImmutableArray<Tie> Unexamined(CountResult result) =>
        [.. result.Ties.Select(tie => tie with { Effect = TieEffect.NotExamined })];

    // Lists within a step are told apart by what is in them.
    private static string Written(CountStep step) => string.Join(", ", step.GetType().GetProperties()
        .Select(property => (property.Name, Value: property.GetValue(step)))
        .Select(part => part.Value is IEnumerable<string> list
            ? $"{part.Name} {string.Join('+', list)}"
            : $"{part.Name} {part.Value}"));
}
