namespace ToadLane.Records.Witnesses;

/// <summary>
/// A log that this installation witnesses, and the last checkpoint it signed for it. Kept in the hub.
/// </summary>
public sealed class WitnessedLog
{
    /// <summary>The log's name, as in its checkpoints.</summary>
    public required string Origin { get; init; }

    /// <summary>The log's key, as signed-note writes it.</summary>
    public required string Key { get; init; }

    public long Size { get; set; }

    /// <summary>The root at that size; null before the first.</summary>
    public byte[]? Root { get; set; }
}
