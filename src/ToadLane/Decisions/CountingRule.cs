namespace ToadLane.Decisions;

/// <summary>
/// How votes become a list of funded projects, by the names that the counting library and the command line use.
/// </summary>
public enum CountingRule
{
    /// <summary>Most votes first; a project that no longer fits is skipped (<c>greedy</c>).</summary>
    Greedy,

    /// <summary>Most votes first; stop at the first that no longer fits (<c>greedy-no-skip</c>).</summary>
    GreedyNoSkip,

    /// <summary>
    /// As greedy, among the projects with at least a published number of votes (<c>greedy-threshold</c>).
    /// </summary>
    GreedyThreshold,

    /// <summary>
    /// The money is shared equally; each project is paid for by those who chose it (<c>equal-shares</c>).
    /// </summary>
    EqualShares,
}
