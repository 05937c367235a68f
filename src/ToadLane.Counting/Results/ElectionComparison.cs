using System.Collections.Immutable;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Results;

/// <summary>Whom another rule, or other settings, would have elected from the same papers.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Parameters">Its settings.</param>
/// <param name="Winners">The numbers of those elected, in order of election.</param>
public sealed record ElectionComparison(
    string Rule, ImmutableArray<CountParameter> Parameters, ImmutableArray<int> Winners)
{
    /// <summary>Counts by every rule that applies to an election.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public static ImmutableArray<ElectionComparison> Every(Election election, RankedPapers papers, CountWatch watch)
    {
        var rules = RuleCatalogue.Elections.For(election);
        var comparisons = ImmutableArray.CreateBuilder<ElectionComparison>(rules.Length);
        foreach (var rule in rules)
        {
            watch.Progress?.Report(new CountProgress($"Counting by {rule.Name}", comparisons.Count, rules.Length));
            var result = rule.Count(election, papers, watch with { Progress = null });
            comparisons.Add(new ElectionComparison(result.Rule, result.Parameters, result.Winners));
        }

        return comparisons.ToImmutable();
    }
}
