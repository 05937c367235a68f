using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>Says what other rules would have chosen, because the choice of the rule changes who wins.</summary>
public static class OtherRules
{
    /// <summary>Every rule with each of its settings that applies to this contest.</summary>
    public static ImmutableArray<IRule> For(Contest contest) => RuleCatalogue.Budgets.For(contest);

    /// <summary>Counts by each of these rules and compares with a result.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public static ImmutableArray<RuleComparison> Compare(
        CountResult result, Contest contest, PaperPile papers, CountWatch watch)
    {
        var rules = For(contest);
        var comparisons = ImmutableArray.CreateBuilder<RuleComparison>(rules.Length);
        foreach (var rule in rules)
        {
            watch.Progress?.Report(new CountProgress($"Counting by {rule.Name}", comparisons.Count, rules.Length));
            var other = rule.Count(contest, papers, watch with { Progress = null });
            comparisons.Add(new RuleComparison(
                other, [.. other.Winners.Except(result.Winners)], [.. result.Winners.Except(other.Winners)]));
        }

        return comparisons.ToImmutable();
    }
}
