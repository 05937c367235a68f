using System.Globalization;
using System.Text.Json;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>The details of an act that moves the close of a vote: {"closes_at":"2026-06-08T12:00:00Z"}.</summary>
public static class MovedClose
{
    private const string Name = "closes_at";
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Write(DateTime closesAt) => JsonSerializer.Serialize(
        new Dictionary<string, string> { [Name] = closesAt.ToString(Format, CultureInfo.InvariantCulture) });

    /// <summary>Null when the details say no moment, to the letter as <see cref="Write"/> does.</summary>
    public static DateTime? Read(string details)
    {
        try
        {
            string? moment = JsonSerializer.Deserialize<Dictionary<string, string>>(details)?.GetValueOrDefault(Name);
            return DateTime.TryParseExact(
                moment,
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out DateTime closesAt) ? closesAt : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
