using System.Text.Json;

namespace ToadLane.OpenData.Verification;

/// <summary>An entry of the public log, read.</summary>
internal sealed class LogEntry
{
    private readonly JsonElement says;

    private LogEntry(JsonElement says)
    {
        this.says = says;
        this.Kind = this.Text("kind") ?? "";
        this.Decision = this.Text("decision");
    }

    public string Kind { get; }

    public string? Decision { get; }

    /// <summary>Null when the bytes are not one JSON object.</summary>
    public static LogEntry? Read(byte[] entry)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(entry);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new LogEntry(document.RootElement.Clone())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when there is none, or its bytes are no letters.</summary>
    public string? Text(string name)
    {
        try
        {
            return this.says.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A whole number, or -1 when there is none.</summary>
    public long Number(string name) =>
        this.says.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out long number)
            ? number
            : -1;

    public IReadOnlyList<long> Numbers(string name) =>
        this.says.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.TryGetInt64(out long number) ? number : -1)]
            : [];
}
