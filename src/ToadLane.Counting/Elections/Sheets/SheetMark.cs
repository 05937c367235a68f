namespace ToadLane.Counting.Elections.Sheets;

/// <summary>What to notice about a cell; never shown by colour alone.</summary>
public enum SheetMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The candidate is elected here.</summary>
    Elected,

    /// <summary>The candidate is out of the count from here.</summary>
    Excluded,

    /// <summary>The one of the row is ahead of the one of the column.</summary>
    Ahead,
}
