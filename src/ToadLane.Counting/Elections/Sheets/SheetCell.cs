namespace ToadLane.Counting.Elections.Sheets;

/// <summary>A cell of a table.</summary>
/// <param name="Text">A number without separators, or words.</param>
/// <param name="Mark">What to notice about it.</param>
public sealed record SheetCell(string Text, SheetMark Mark = SheetMark.None);
