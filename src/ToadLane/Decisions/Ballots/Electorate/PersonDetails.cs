using System.Text.Json;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// The details of an act of two people about one person: {"area":"E05000001","person":"…"}. Who it is stands in them as
/// a keyed hash only; the public log gets the area alone.
/// </summary>
internal static class PersonDetails
{
    private const int HashBytes = 32;

    public static string Write(string area, byte[] person) => JsonSerializer.Serialize(
        new SortedDictionary<string, string> { ["area"] = area, ["person"] = Convert.ToHexStringLower(person) });

    /// <summary>Null when the details are not such a pair, to the letter as they are written.</summary>
    internal static (string Area, byte[] Person)? Read(string details)
    {
        try
        {
            SortedDictionary<string, string>? read =
                JsonSerializer.Deserialize<SortedDictionary<string, string>>(details);
            return read is not null && read.TryGetValue("area", out string? area)
                && read.TryGetValue("person", out string? hex) && hex.Length == 2 * HashBytes
                && hex.All(char.IsAsciiHexDigitLower) && Write(area, Convert.FromHexString(hex)) == details
                ? (area, Convert.FromHexString(hex))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
