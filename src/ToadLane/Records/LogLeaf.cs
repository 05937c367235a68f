namespace ToadLane.Records;

/// <summary>
/// One entry of a year's public log, in its place for good. A guard in the database refuses any change.
/// </summary>
public sealed class LogLeaf
{
    public int Year { get; init; }

    /// <summary>Its place, from 0.</summary>
    public long Index { get; init; }

    public LeafKind Kind { get; init; }

    /// <summary>The decision that it is about, or null.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The published bytes: JSON in UTF-8 without spaces.</summary>
    public required byte[] Entry { get; init; }

    /// <summary>SHA-256 of the sealed vote that an envelope's leaf is about; otherwise null.</summary>
    public byte[]? Envelope { get; init; }
}
