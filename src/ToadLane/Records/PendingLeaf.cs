namespace ToadLane.Records;

/// <summary>
/// Something that happened and will get its place in the public log soon. Written in the transaction of what happened;
/// deleted in the one that gives it its place.
/// </summary>
public sealed class PendingLeaf
{
    /// <summary>Given by the database, in order.</summary>
    public long Number { get; init; }

    public LeafKind Kind { get; init; }

    /// <summary>The decision that it is about, or null.</summary>
    public Guid? Subject { get; init; }

    public required byte[] Entry { get; init; }
}
