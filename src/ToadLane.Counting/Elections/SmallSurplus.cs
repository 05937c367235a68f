namespace ToadLane.Counting.Elections;

/// <summary>
/// Whether several candidates who cannot catch up go together, and whether a surplus waits that could not save anybody.
/// </summary>
public enum SmallSurplus
{
    /// <summary>Neither: one candidate at a time, and every surplus is moved.</summary>
    NeverWaits,

    /// <summary>Both, when those votes and all surpluses are less than the votes of the next candidate.</summary>
    WaitsWhenLess,

    /// <summary>Both, when they are less than the votes of the next candidate or equal to them.</summary>
    WaitsWhenNotMore,
}
