namespace ToadLane.Counting.Elections;

/// <summary>What an elected candidate keeps of each paper.</summary>
public enum KeepMethod
{
    /// <summary>The same proportion of what reaches them (Meek).</summary>
    Proportion,

    /// <summary>The same amount, or all that reaches them if that is less (Warren).</summary>
    Price,
}
