using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting;

/// <summary>
/// One setting of a rule: its name, what may be said and what holds when nothing is said. A result lists its settings
/// among its parameters by the same names and words, so that the rule can be made again from what was published.
/// </summary>
/// <param name="Name">As in a result's parameters and, after two dashes, on the command line: "completion".</param>
/// <param name="Meaning">What it settles, in one sentence without a full stop.</param>
/// <param name="Default">What holds when it is not said: one of the words, a number, or "none".</param>
public sealed record Setting(string Name, string Meaning, string Default)
{
    /// <summary>The word for no number, and for a setting that does not hold.</summary>
    public const string None = "none";

    /// <summary>The word for a switch that is on.</summary>
    public const string On = "on";

    /// <summary>The word for a switch that is off.</summary>
    public const string Off = "off";

    /// <summary>The words it may be, the mildest first; empty when it is a whole number or "none".</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The least and the most it may be where it is a number.</summary>
    public (long Least, long Most) Range { get; init; } = (0, Contest.MostMoney);

    /// <summary>Whether a comparison of rules tries every word of it.</summary>
    public SettingUse Use { get; init; } = SettingUse.Compared;

    /// <summary>
    /// The key of a .pb file's META that gives the default where the file has it, or null. The contest carries it.
    /// </summary>
    public string? MetaKey { get; init; }

    /// <summary>Whether it is either on or off.</summary>
    public bool IsSwitch => Words is [Off, On];

    /// <summary>What it may be, for a message: "cost, cardinality", or "a whole number from 0 to 9, or none".</summary>
    public string Allowed => Words.IsEmpty ? "a whole number or none" : string.Join(", ", Words);

    /// <summary>Whether this may be said.</summary>
    public bool Allows(string word) => Words.IsEmpty
        ? word == None || (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= Range.Least && number <= Range.Most)
        : Words.Contains(word, StringComparer.Ordinal);

    /// <summary>A switch, off unless it is said.</summary>
    public static Setting Switch(string name, string meaning) => new(name, meaning, Off) { Words = [Off, On] };

    /// <summary>A whole number, none unless it is said.</summary>
    public static Setting Number(string name, string meaning) => new(name, meaning, None);
}
