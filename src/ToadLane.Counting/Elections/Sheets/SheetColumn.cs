namespace ToadLane.Counting.Elections.Sheets;

/// <summary>A column of a table.</summary>
/// <param name="Group">What several columns side by side have in common, such as a stage; empty for none.</param>
/// <param name="Title">What this one shows; empty when the group says it all.</param>
public sealed record SheetColumn(string Group, string Title)
{
    /// <summary>It holds words and not numbers.</summary>
    public bool IsText { get; init; }
}
