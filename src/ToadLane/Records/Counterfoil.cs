namespace ToadLane.Records;

/// <summary>
/// What was true of a sealed vote when it got its place in the log, as keyed hashes: a later change of whose it is, or
/// of how its elector voted, no longer fits. Without the vault's key it tells nothing; it is deleted at the close.
/// </summary>
public sealed class Counterfoil
{
    public Guid DecisionId { get; init; }

    /// <summary>SHA-256 of the sealed vote: the same as in its leaf.</summary>
    public required byte[] Envelope { get; init; }

    /// <summary>Over its elector, which of their votes it is, the envelope and its receipt.</summary>
    public required byte[] Whose { get; init; }

    /// <summary>
    /// Over the elector's channel and day; null when they had voted again before the envelope got its place.
    /// </summary>
    public byte[]? How { get; init; }
}
