namespace ToadLane.OpenData.Verification;

/// <summary>What the log says of one decision, each thing where it belongs.</summary>
internal sealed class RecordStory(List<LogEntry> entries)
{
    public LogEntry Opened => entries.Single(entry => entry.Kind == "opened");

    public LogEntry Closed => entries.Single(entry => entry.Kind == "closed");

    public LogEntry Boxed => entries.Single(entry => entry.Kind == "boxed");

    public LogEntry Counted => entries.Single(entry => entry.Kind == "counted");

    public IReadOnlyList<LogEntry> Votes { get; } = [.. entries.Where(entry => entry.Kind == "envelope")];

    /// <summary>The hashes of the sealed votes, in hexadecimal.</summary>
    public IReadOnlySet<string> Envelopes { get; } =
        entries.Where(entry => entry.Kind == "envelope").Select(entry => entry.Text("envelope") ?? "").ToHashSet();
}
