using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting;

/// <summary>
/// Every rule by its name on the command line, in result files and in stored decisions, with its settings.
/// </summary>
public static class RuleCatalogue
{
    private static readonly Setting Threshold = Setting.Number(
        "threshold", "The score that a project needs, in parts of a point") with
    {
        MetaKey = "min_project_score_threshold",
        Use = SettingUse.LeftAtDefault,
    };

    private static readonly Setting RankSetting = new("rank", "What the projects are taken in order of", "score")
    {
        Words = RuleNames.Ranks,
        Use = SettingUse.LeftAtDefault,
    };

    /// <summary>The rules for participatory budgets.</summary>
    public static RuleList<IRule, Contest> Budgets { get; } = new(
    [
        Greedy(GreedyOptions.Skip, "Most votes first; what costs more than is left is passed over"),
        Greedy(GreedyOptions.Stop, "Most votes first; the first that costs more than is left ends the count") with
        {
            AppliesTo = contest => contest.Conditions.Parts.IsEmpty,
        },
        Greedy(GreedyOptions.Threshold, "Most votes first, without the projects below the threshold") with
        {
            AppliesTo = contest => contest.MinScore is not null,
        },
        Greedy(GreedyOptions.Exclusive, "Most votes first, and of projects that exclude each other only one") with
        {
            AppliesTo = contest => !contest.Conditions.Exclusions.IsEmpty,
        },
        Greedy(GreedyOptions.PerCost, "Most votes for each unit of cost first"),
        new("equal-shares", "The budget is shared among the voters; supporters pay for projects", EqualShares)
        {
            AppliesTo = contest => contest.Conditions.AreNone,
            Settings =
            [
                new("utility", "What a funded project is worth to its supporters", "cost")
                {
                    Words = RuleNames.Utilities,
                },
                new("completion", "How money that is left is spent", "add1") { Words = RuleNames.Completions },
                Setting.Switch("comparison", "Greedy replaces the outcome if more voters prefer it") with
                {
                    Use = SettingUse.LeftAtDefault,
                },
                Setting.Number("filter", "With 3, a project takes part if votes / voters ≥ cost / 3 budgets") with
                {
                    Range = (1, 1_000_000),
                    Use = SettingUse.LeftAtDefault,
                },
            ],
        },
        .. SupportRules.Entries,
    ]);

    /// <summary>The rules for elections: the single transferable vote, then those that are not proportional.</summary>
    public static RuleList<IElectionRule, Election> Elections { get; } =
        new([.. TransferableVoteRules.All.Select(Transferable), .. MajorityRules.Entries]);

    /// <summary>How questions are decided by yes or no.</summary>
    public static RuleList<Resolution, ResolutionVotes> Resolutions { get; } = new(ResolutionRules.Entries);

    private static RuleEntry<IElectionRule, Election> Transferable(IElectionRule rule) =>
        new(rule.Name, "A single transferable vote: surpluses and the papers of the last are moved on", _ => rule);

    private static RuleEntry<IRule, Contest> Greedy(GreedyOptions options, string meaning) =>
        new(options.Name, meaning, values => options with
        {
            MinScore = values.Number("threshold"),
            RankBy = RuleNames.RankNamed(values.Word("rank"))!.Value,
        })
        {
            Settings = [RankSetting with { Default = RuleNames.Of(options.RankBy) }, Threshold],
        };

    private static EqualSharesOptions EqualShares(SettingValues values) => new(
        RuleNames.UtilityNamed(values.Word("utility"))!.Value,
        RuleNames.CompletionNamed(values.Word("completion"))!.Value)
    {
        ComparesWithGreedy = values.IsOn("comparison"),
        FilterDivisor = (int?)values.Number("filter"),
    };
}
