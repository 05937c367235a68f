using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>The rules other than Equal Shares that look at who supports what, for the catalogue.</summary>
internal static class SupportRules
{
    private const ConditionKinds Unknown = ConditionKinds.Dependencies | ConditionKinds.Parts;

    private static readonly Setting WhenTooDearSetting = new(
        "when-too-dear", "Whether the first project that does not fit ends the count", "stop")
    {
        Words = ["stop", "skip"],
        Use = SettingUse.LeftAtDefault,
    };

    private static readonly Setting UnsupportedSetting = new(
        "unsupported", "Whether projects that nobody supports come last or never", "last")
    {
        Words = RuleNames.UnsupportedWords,
        Use = SettingUse.LeftAtDefault,
    };

    private static readonly Setting UtilitySetting = new(
        "utility", "What a funded project is worth to its supporters", "cost")
    {
        Words = RuleNames.Utilities,
        Use = SettingUse.LeftAtDefault,
    };

    /// <summary>Their entries, in the order in which they are offered.</summary>
    public static ImmutableArray<RuleEntry<IRule, Contest>> Entries { get; } =
    [
        new("phragmen", "The project that burdens its supporters least is funded next", Phragmen)
        {
            AppliesTo = KnowsConditionsOf,
            Settings = [WhenTooDearSetting, UnsupportedSetting],
        },
        new("bos", "As equal-shares, but supporters may overspend on what is nearly paid for", Bos)
        {
            AppliesTo = KnowsConditionsOf,
            Settings = [UtilitySetting],
        },
        new(
            "maximin",
            "The project with which costs can be shared most evenly is funded next",
            _ => MaximinOptions.Standard)
        {
            AppliesTo = KnowsConditionsOf,
        },
    ];

    private static bool KnowsConditionsOf(Contest contest) =>
        (UnmetCondition.KindsIn(contest.Conditions) & Unknown) == ConditionKinds.None;

    private static PhragmenOptions Phragmen(SettingValues values) => new()
    {
        WhenTooDear = values.Word("when-too-dear") == "stop" ? WhenTooDear.Stop : WhenTooDear.Skip,
        Unsupported = RuleNames.UnsupportedNamed(values.Word("unsupported"))!.Value,
    };

    private static BosOptions Bos(SettingValues values) => new(RuleNames.UtilityNamed(values.Word("utility"))!.Value);
}
