namespace ToadLane.Counting.Elections;

/// <summary>Which of an elected candidate's papers carry the surplus on.</summary>
public enum SurplusPapers
{
    /// <summary>
    /// All of them, each at surplus × its value / the candidate's votes; the part of papers with nobody to go to is
    /// non-transferable (weighted inclusive Gregory).
    /// </summary>
    All,

    /// <summary>
    /// Those of the batch that came last which have somebody to go to, at surplus / their number, but never above their
    /// value (exclusive Gregory).
    /// </summary>
    LastBatch,
}
