using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>Says what other rules would have chosen, because the choice of the rule changes who wins.</summary>
public static class OtherRules
{
    /// <summary>Every rule with each of its settings that applies to this contest.</summary>
    public static ImmutableArray<IRule> For(Contest contest) => RuleCatalogue.Budgets.For(contest);

    /// <summary>Counts by each of these rules, on all processors, and compares with a result.</summary>
    /// <returns>One comparison for each rule, in the order of <see cref="For"/>.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public static ImmutableArray<RuleComparison> Compare(
        CountResult result, Contest contest, PaperPile papers, CountWatch watch)
    {
        var rules = For(contest);
        var comparisons = new RuleComparison[rules.Length];
        var done = 0;
        Parallel.For(0, rules.Length, new ParallelOptions { CancellationToken = watch.Cancellation }, number =>
        {
            var other = rules[number].Count(contest, papers, watch with { Progress = null });
            comparisons[number] = new RuleComparison(
                other, [.. other.Winners.Except(result.Winners)], [.. result.Winners.Except(other.Winners)]);
            watch.Progress?.Report(new CountProgress(
                "Counting by other rules", Interlocked.Increment(ref done), rules.Length));
        });
        return [.. comparisons];
    }
}
