using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>Rules of one kind by name: the only list there is, so that adding a rule is adding one entry.</summary>
/// <typeparam name="TRule">What is made: a rule with its settings.</typeparam>
/// <typeparam name="TContest">What such a rule counts.</typeparam>
/// <param name="entries">The rules, in the order in which they are offered.</param>
public sealed class RuleList<TRule, TContest>(params ImmutableArray<RuleEntry<TRule, TContest>> entries)
    where TRule : class
{
    /// <summary>The rules, in the order in which they are offered.</summary>
    public ImmutableArray<RuleEntry<TRule, TContest>> Entries { get; } = entries;

    /// <summary>The names in a row, for a message: "greedy, greedy-no-skip".</summary>
    public string AllNames => string.Join(", ", Entries.Select(entry => entry.Name));

    /// <summary>The names of those that apply to this contest, in a row.</summary>
    public string NamesFor(TContest contest) =>
        string.Join(", ", Entries.Where(entry => entry.AppliesTo(contest)).Select(entry => entry.Name));

    /// <summary>Every setting of any of the rules, each name once.</summary>
    public IEnumerable<Setting> Settings => Entries.SelectMany(entry => entry.Settings).DistinctBy(each => each.Name);

    /// <summary>The rule with this name, or null.</summary>
    public RuleEntry<TRule, TContest>? Named(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>Makes a rule from its name and what is said of its settings; the rest are at their defaults.</summary>
    /// <returns>The rule, or what is wrong with the words.</returns>
    public RuleMade<TRule> Make(string name, IEnumerable<CountParameter> said)
    {
        if (Named(name) is not { } entry)
        {
            return new(null, $"there is no rule {name}", $"choose one of: {AllNames}");
        }

        var words = entry.Settings.ToImmutableDictionary(setting => setting.Name, setting => setting.Default);
        foreach (var (setting, word) in said)
        {
            if (entry.SettingNamed(setting) is not { } known)
            {
                return new(null, $"the rule {name} has no setting {setting}", Choices(entry));
            }

            if (!known.Allows(word))
            {
                return new(null, $"the setting {setting} cannot be {word}", $"say {known.Allowed}");
            }

            words = words.SetItem(setting, word);
        }

        return new(entry.Make(new SettingValues(words)), null, null);
    }

    /// <summary>Makes the rule that a result was counted by, from its name and its published parameters.</summary>
    public RuleMade<TRule> MakeAgain(string name, IEnumerable<CountParameter> published) =>
        Make(name, Named(name) is { } entry
            ? published.Where(parameter => entry.SettingNamed(parameter.Name) is not null)
            : []);

    /// <summary>Every rule that applies to this contest, with every combination of its compared settings.</summary>
    public ImmutableArray<TRule> For(TContest contest) =>
        [.. Entries.Where(entry => entry.AppliesTo(contest)).SelectMany(entry => entry.Variants())];

    private static string Choices(RuleEntry<TRule, TContest> entry) => entry.Settings.IsEmpty
        ? "it has no settings"
        : $"its settings are: {string.Join(", ", entry.Settings.Select(setting => setting.Name))}";
}
