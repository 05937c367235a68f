namespace ToadLane.Counting.Elections.Marks;

/// <summary>What becomes of a paper that marks more candidates than it has votes.</summary>
public enum ExtraMarks
{
    /// <summary>
    /// The first ranks are its votes; without ranks, or where equals would have to be told apart, it is rejected.
    /// </summary>
    CountFirst,

    /// <summary>It is rejected, as at British elections.</summary>
    Reject,
}
