using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>A row of a table.</summary>
/// <param name="Head">What it is about.</param>
/// <param name="Cells">One for each column.</param>
public sealed record SheetRow(string Head, ImmutableArray<SheetCell> Cells)
{
    /// <summary>It belongs to no candidate and stands at the foot: what nobody got, or the total.</summary>
    public bool IsFoot { get; init; }
}
