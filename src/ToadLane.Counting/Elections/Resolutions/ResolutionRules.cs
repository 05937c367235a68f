using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>How resolutions are decided, by name and settings, for the command line and stored decisions.</summary>
public static class ResolutionRules
{
    /// <summary>The setting: how many are enough.</summary>
    public const string Majority = "majority";

    /// <summary>The setting: out of whom.</summary>
    public const string Base = "of";

    /// <summary>The setting: whether classes count together or each on its own.</summary>
    public const string Classes = "classes";

    /// <summary>The setting: the least share of the roll that must return a paper.</summary>
    public const string Quorum = "quorum";

    /// <summary>The setting: what the chair says in a tie.</summary>
    public const string Chair = "casting-vote";

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
                Choice(Majority, "How many are enough", Majorities.Select(each => each.Word)),
                Choice(Base, "Out of whom", Bases.Select(SettingWord.Of)),
                Choice(Classes, "Whether classes count together or each must be enough", ["together", "each"]),
                Setting.Number(Quorum, "The least share of the roll, in percent, that must return a paper") with
                {
                    Range = (1, 100),
                    Use = SettingUse.LeftAtDefault,
                },
                Choice(Chair, "What the chair says in a tie", SettingWord.All<CastingVote>()),
            ],
        },
    ];

    private static Resolution Make(SettingValues values)
    {
        var of = SettingWord.Named<VoteKind>(values.Word(Base));
        var majority = Majorities.First(each => each.Word == values.Word(Majority)).Make(of);
        var resolution = new Resolution(
            [values.Word(Classes) == "each" ? majority.In(Requirement.EachClass) : majority])
        {
            CastingVote = SettingWord.Named<CastingVote>(values.Word(Chair)),
        };
        return values.Number(Quorum) is { } percent
            ? resolution.And(Requirement.Quorum(new Fraction(percent, 100)))
            : resolution;
    }

    private static Setting Choice(string name, string meaning, IEnumerable<string> words)
    {
        ImmutableArray<string> all = [.. words];
        return new Setting(name, meaning, all[0]) { Words = all, Use = SettingUse.LeftAtDefault };
    }
}
