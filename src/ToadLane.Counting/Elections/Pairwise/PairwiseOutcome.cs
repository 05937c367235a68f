using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>Makes a result of an order that was found by comparing candidates in pairs.</summary>
internal static class PairwiseOutcome
{
    public static ImmutableArray<CountParameter> Parameters(PairStrength strength, Unranked unranked) =>
        [new("strength", SettingWord.Of(strength)), new("unranked", SettingWord.Of(unranked))];

    public static ElectionResult Of(
        IElectionRule rule, Election election, RankedPapers papers, PairwiseComparison comparison) =>
        Of(rule, election, new SortedPapers(election, papers).Each((_, _) => null, CountWatch.Nobody), comparison);

    private static ElectionResult Of(
        IElectionRule rule, Election election, SortedPapers papers, PairwiseComparison comparison)
    {
        var seating = Seating.Fill(election, comparison.Order.Select(level => level.AsEnumerable()));
        return new ElectionResult
        {
            Rule = rule.Name,
            Parameters = rule.Parameters,
            Winners = seating.Winners,
            Stages = [Stage(comparison.Table, seating.Winners, papers.Decimals)],
            Ties = [.. comparison.Ties, .. seating.Ties],
            Rejected = papers.Rejected,
            Decimals = papers.Decimals,
            ValidVotes = papers.Valid,
            RejectedVotes = papers.RejectedVotes,
            Quota = null,
            Pairwise = comparison,
        };
    }

    private static ElectionStage Stage(PairwiseTable table, ImmutableArray<int> winners, int decimals)
    {
        var one = Enumerable.Range(0, decimals).Aggregate(1L, (unit, _) => unit * 10);
        var beaten = new long[table.Candidates];
        foreach (var candidate in table.Standing)
        {
            beaten[candidate - 1] = one * table.Standing.Count(other => table.Margin(candidate, other) > 0);
        }

        return new ElectionStage
        {
            Number = 1,
            Action = StageAction.Comparison,
            Candidates = [],
            Votes = [.. beaten],
            Transfers = [],
            NonTransferable = 0,
            Lost = 0,
            Quota = null,
            Elected = winners,
        };
    }
}
