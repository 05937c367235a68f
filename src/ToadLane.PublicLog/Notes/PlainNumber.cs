using System.Globalization;

namespace ToadLane.PublicLog.Notes;

/// <summary>
/// Whole numbers as C2SP writes them: decimal digits, no sign, no leading nought, so one spelling each.
/// </summary>
internal static class PlainNumber
{
    /// <summary>The number, or null when it is not one in its one spelling.</summary>
    public static long? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;

    /// <summary>The number behind the word that the line begins with, or null.</summary>
    public static long? After(string start, string line) =>
        line.StartsWith(start, StringComparison.Ordinal) ? Read(line[start.Length..]) : null;
}
