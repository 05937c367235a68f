using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>What the public log says of one decision, placed or still waiting for its place.</summary>
internal sealed class LoggedDecision
{
    private readonly Dictionary<LeafKind, JsonElement> entries;

    private LoggedDecision(Dictionary<LeafKind, JsonElement> entries) => this.entries = entries;

    public static async Task<LoggedDecision> ReadAsync(ToadLaneDb db, DecisionId id, CancellationToken cancel)
    {
        LeafKind[] kinds = [LeafKind.Opened, LeafKind.Closed, LeafKind.Boxed, LeafKind.Counted];
        var placed = await db.LogLeaves.Where(l => l.Subject == id.Value && kinds.Contains(l.Kind))
            .Select(l => new { l.Kind, l.Entry }).ToListAsync(cancel);
        var waiting = await db.PendingLeaves.Where(l => l.Subject == id.Value && kinds.Contains(l.Kind))
            .Select(l => new { l.Kind, l.Entry }).ToListAsync(cancel);
        return new LoggedDecision(placed.Concat(waiting).GroupBy(l => l.Kind)
            .ToDictionary(group => group.Key, group => Read(group.First().Entry)));
    }

    public bool Tells(LeafKind kind) => this.entries.ContainsKey(kind);

    /// <summary>A member as it is written, without quotation marks; empty when it is not there.</summary>
    public string Text(LeafKind kind, string member) =>
        this.entries.TryGetValue(kind, out JsonElement entry) && entry.ValueKind == JsonValueKind.Object
            && entry.TryGetProperty(member, out JsonElement value)
            ? value.ToString()
            : "";

    private static JsonElement Read(byte[] entry)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(entry);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
