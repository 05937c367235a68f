using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>One rule of a <see cref="RuleList{TRule, TContest}"/>: its name, its settings and how to make it.</summary>
/// <typeparam name="TRule">What is made: a rule with its settings.</typeparam>
/// <typeparam name="TContest">What such a rule counts.</typeparam>
/// <param name="Name">On the command line, in results and in stored decisions: "greedy-no-skip".</param>
/// <param name="Meaning">What it does, in one sentence without a full stop.</param>
/// <param name="Make">Makes the rule with these settings.</param>
public sealed record RuleEntry<TRule, TContest>(string Name, string Meaning, Func<SettingValues, TRule> Make)
{
    /// <summary>Its settings, in the order in which results list them.</summary>
    public ImmutableArray<Setting> Settings { get; init; } = [];

    /// <summary>Whether it says anything of its own about such a contest.</summary>
    public Func<TContest, bool> AppliesTo { get; init; } = _ => true;

    /// <summary>The setting with this name, or null.</summary>
    public Setting? SettingNamed(string name) => Settings.FirstOrDefault(setting => setting.Name == name);

    /// <summary>Every setting, in order: as it is said, the rest at their defaults.</summary>
    public ImmutableArray<CountParameter> Completed(IReadOnlyCollection<CountParameter> said) =>
    [
        .. Settings.Select(setting => said.LastOrDefault(parameter => parameter.Name == setting.Name)
            ?? new CountParameter(setting.Name, setting.Default)),
    ];

    /// <summary>The rule with every combination of its compared settings, the rest at their defaults.</summary>
    public IEnumerable<TRule> Variants()
    {
        IEnumerable<ImmutableDictionary<string, string>> combinations =
            [Settings.ToImmutableDictionary(setting => setting.Name, setting => setting.Default)];
        foreach (var setting in Settings.Where(s => s.Use == SettingUse.Compared && !s.Words.IsEmpty))
        {
            combinations = combinations.SelectMany(
                each => setting.Words.Select(word => each.SetItem(setting.Name, word)));
        }

        return combinations.Select(words => Make(new SettingValues(words)));
    }
}
