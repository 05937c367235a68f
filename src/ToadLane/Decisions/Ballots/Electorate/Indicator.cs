namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// A published figure for each area, as it was imported: what it measures, where it comes from, from when it is, and
/// the table itself, so that anyone can choose the areas again.
/// </summary>
public sealed record Indicator(string Name, string Source, DateOnly PublishedOn, int Top)
{
    /// <summary>The first line "area_code,value", then one line for each area, the highest value first.</summary>
    public required string Table { get; init; }

    /// <summary>SHA-256 of the file that was imported.</summary>
    public required byte[] FileHash { get; init; }
}
