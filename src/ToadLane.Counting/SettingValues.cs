using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting;

/// <summary>What each setting of a rule is: checked words, with the default for those that were not said.</summary>
public sealed class SettingValues
{
    private readonly ImmutableDictionary<string, string> _words;

    internal SettingValues(ImmutableDictionary<string, string> words) => _words = words;

    /// <summary>The word that a setting is.</summary>
    /// <exception cref="KeyNotFoundException">The rule has no such setting.</exception>
    public string Word(string name) => _words[name];

    /// <summary>The number that a setting is, or null for "none".</summary>
    /// <exception cref="KeyNotFoundException">The rule has no such setting.</exception>
    public long? Number(string name) =>
        _words[name] is var word && word == Setting.None ? null : long.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>Whether a switch is on.</summary>
    /// <exception cref="KeyNotFoundException">The rule has no such setting.</exception>
    public bool IsOn(string name) => _words[name] == Setting.On;
}
