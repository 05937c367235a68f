using System.Text.Json;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>The details of an act of two people about one batch of codes: {"batch":3}.</summary>
public static class BatchDetails
{
    public static string Write(int batch) => JsonSerializer.Serialize(
        new Dictionary<string, int> { ["batch"] = batch });

    /// <summary>Null when the details are no batch, to the letter as it is written.</summary>
    public static int? Read(string details)
    {
        try
        {
            Dictionary<string, int>? read = JsonSerializer.Deserialize<Dictionary<string, int>>(details);
            return read is not null && read.TryGetValue("batch", out int batch) && Write(batch) == details
                ? batch
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
