using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>How resolutions are decided, by name and settings, for the command line and stored decisions.</summary>
public static class ResolutionRules
{
    private static readonly ImmutableArray<(string Word, Func<VoteKind, Requirement> Make)> Majorities =
    [
        ("simple", Requirement.SimpleMajority),
        ("two-thirds", Requirement.TwoThirds),
        ("three-quarters", Requirement.ThreeQuarters),
        ("not-opposed", Requirement.NotOpposedByMajority),
    ];

    private static readonly ImmutableArray<VoteKind> Bases =
        [VoteKind.Cast, VoteKind.Valid, VoteKind.Returned, VoteKind.Roll];

    /// <summary>The one rule, <c>resolution</c>, with its settings.</summary>
    public static ImmutableArray<RuleEntry<Resolution, ResolutionVotes>> Entries { get; } =
    [
        new(Resolution.RuleName, "Carried when enough say yes, or not too many say no", Make)
        {
            Settings =
            [
                Choice("majority", "How many are enough", Majorities.Select(each => each.Word)),
                Choice("of", "Out of whom", Bases.Select(SettingWord.Of)),
                Choice("classes", "Whether classes count together or each must be enough", ["together", "each"]),
                Setting.Number("quorum", "The least share of the roll, in percent, that must return a paper") with
                {
                    Range = (1, 100),
                    Use = SettingUse.LeftAtDefault,
                },
                Choice("casting-vote", "What the chair says in a tie", SettingWord.All<CastingVote>()),
            ],
        },
    ];

    private static Resolution Make(SettingValues values)
    {
        var of = SettingWord.Named<VoteKind>(values.Word("of"));
        var majority = Majorities.First(each => each.Word == values.Word("majority")).Make(of);
        var resolution = new Resolution(
            [values.Word("classes") == "each" ? majority.In(Requirement.EachClass) : majority])
        {
            CastingVote = SettingWord.Named<CastingVote>(values.Word("casting-vote")),
        };
        return values.Number("quorum") is { } percent
            ? resolution.And(Requirement.Quorum(new Fraction(percent, 100)))
            : resolution;
    }

    private static Setting Choice(string name, string meaning, IEnumerable<string> words)
    {
        ImmutableArray<string> all = [.. words];
        return new Setting(name, meaning, all[0]) { Words = all, Use = SettingUse.LeftAtDefault };
    }
}
