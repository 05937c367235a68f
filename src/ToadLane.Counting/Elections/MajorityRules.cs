using System.Collections.Immutable;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Elections;

/// <summary>
/// The rules that are not proportional, by name and with their settings: with several seats, one majority may win all.
/// </summary>
public static class MajorityRules
{
    /// <summary>The rules, in the order in which they are offered.</summary>
    public static ImmutableArray<RuleEntry<IElectionRule, Election>> Entries { get; } =
    [
        new(AlternativeVote.RuleName, "The one with fewest votes goes out until one has more than half", Alternative)
        {
            Settings =
            [
                Choice<MarkReading>("marks", "What is made of skipped and shared ranks") with
                {
                    Words = [.. SettingWord.All<MarkReading>().Remove(SettingWord.Of(MarkReading.Share))],
                },
                Choice<LookBack>("look-back", "At which earlier stage a tie for the fewest votes is settled"),
                Choice<StopAt>("stop", "When the count ends"),
            ],
            AppliesTo = election => election is { Seats: 1, Standing: > 0, Guarantees.IsEmpty: true },
        },
        new(FirstPastThePost.RuleName, "A vote for the first preference; most votes win", _ => new FirstPastThePost()),
        new(BlockVote.RuleName, "As many votes each as there are seats; most votes win", values => new BlockVote
        {
            Extra = Value<ExtraMarks>(values, "extra"),
        })
        {
            Settings = [Choice<ExtraMarks>("extra", "What becomes of a paper with more candidates than seats")],
        },
        new(Approval.RuleName, "A vote for everybody approved; most votes win", values => new Approval
        {
            Ranks = (int?)values.Number("ranks"),
        })
        {
            Settings =
            [
                Setting.Number("ranks", "Down to which rank candidates are approved") with
                {
                    Range = (1, Election.MostCandidates),
                    Use = SettingUse.LeftAtDefault,
                },
            ],
        },
        new(Score.RuleName, "Points are added up; most points win", _ => new Score()),
        new(Borda.RuleName, "A point for every candidate ranked lower; most points win", Points)
        {
            Settings =
            [
                Choice<BordaUnranked>("unranked", "What candidates get whom a paper does not rank"),
                Choice<BordaEqual>("equal", "What candidates get who are at the same rank"),
            ],
        },
        new(RankedPairs.RuleName, "The strongest majorities of pairs stand, without a circle", values => new RankedPairs
        {
            Strength = Value<PairStrength>(values, "strength"),
            Unranked = Value<Unranked>(values, "unranked"),
        })
        {
            Settings = Pairs(new RankedPairs().Strength),
            AppliesTo = CanCompare,
        },
        new(Schulze.RuleName, "The strongest paths of majorities of pairs decide", values => new Schulze
        {
            Strength = Value<PairStrength>(values, "strength"),
            Unranked = Value<Unranked>(values, "unranked"),
        })
        {
            Settings = Pairs(new Schulze().Strength),
            AppliesTo = CanCompare,
        },
        new(MajorityJudgement.RuleName, "The best middle grade wins", _ => new MajorityJudgement())
        {
            AppliesTo = election => !election.Grades.IsEmpty,
        },
    ];

    private static AlternativeVote Alternative(SettingValues values) => new()
    {
        Marks = Value<MarkReading>(values, "marks"),
        LookBack = Value<LookBack>(values, "look-back"),
        Stop = Value<StopAt>(values, "stop"),
    };

    private static Borda Points(SettingValues values) => new()
    {
        Unranked = Value<BordaUnranked>(values, "unranked"),
        Equal = Value<BordaEqual>(values, "equal"),
    };

    private static ImmutableArray<Setting> Pairs(PairStrength strength) =>
    [
        Choice<PairStrength>("strength", "What makes one majority stronger than another") with
        {
            Default = SettingWord.Of(strength),
        },
        Choice<Unranked>("unranked", "What a paper says of a candidate whom it does not rank"),
    ];

    // A comparison of rules shows each of them once, at its defaults.
    private static Setting Choice<T>(string name, string meaning)
        where T : struct, Enum => new(name, meaning, SettingWord.Of(default(T)))
        {
            Words = SettingWord.All<T>(),
            Use = SettingUse.LeftAtDefault,
        };

    private static T Value<T>(SettingValues values, string name)
        where T : struct, Enum => SettingWord.Named<T>(values.Word(name));

    private static bool CanCompare(Election election) => election.Candidates.Length <= PairwiseTable.MostCandidates;
}
