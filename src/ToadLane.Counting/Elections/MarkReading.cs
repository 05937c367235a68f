namespace ToadLane.Counting.Elections;

/// <summary>What a rule makes of a rank that nobody holds, or that several candidates hold.</summary>
public enum MarkReading
{
    /// <summary>
    /// Preferences count as far as they are consecutive and clear; a paper without a clear first one is rejected.
    /// </summary>
    Strict,

    /// <summary>Empty ranks are passed over; preferences end where several candidates share a rank.</summary>
    PassOverGaps,

    /// <summary>Empty ranks are passed over, and so are ranks that several candidates share.</summary>
    PassOverGapsAndShared,

    /// <summary>
    /// Empty ranks are passed over; candidates at one rank share the paper, as if it were cut into equal parts, one for
    /// each order in which they could have been ranked.
    /// </summary>
    Share,
}
