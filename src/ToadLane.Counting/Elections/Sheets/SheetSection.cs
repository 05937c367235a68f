using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>A part of a sheet: sentences, a table, or both.</summary>
/// <param name="Heading">What it is about.</param>
public sealed record SheetSection(string Heading)
{
    /// <summary>Whole sentences, each a line of its own.</summary>
    public ImmutableArray<string> Sentences { get; init; } = [];

    /// <summary>SVG that shows what the table says, for pages; or null.</summary>
    public string? Diagram { get; init; }

    /// <summary>The table below them, or null.</summary>
    public SheetTable? Table { get; init; }
}
