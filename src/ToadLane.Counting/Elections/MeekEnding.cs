namespace ToadLane.Counting.Elections;

/// <summary>When the votes have settled enough for somebody to be excluded.</summary>
public enum MeekEnding
{
    /// <summary>
    /// When the surplus left is below the limit or no longer shrinks; who has no more than the fewest votes and that
    /// surplus together is then tied for exclusion (reference rule of the Proportional Representation Foundation).
    /// </summary>
    Settled,

    /// <summary>
    /// When the surplus left is below the limit, or could not save the candidate with the fewest votes (New Zealand).
    /// </summary>
    SettledOrSure,
}
