namespace ToadLane.Councils;

/// <summary>
/// Which council this database belongs to: one row, so that a restored or moved file knows whose it is.
/// </summary>
public sealed class Council
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string GssCode { get; init; }

    public bool IsDemonstration { get; init; }
}
