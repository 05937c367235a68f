namespace ToadLane.Decisions;

/// <summary>
/// How votes become a list of funded projects, by the names that the counting library and the command line use:
/// <c>greedy-no-skip</c> is <see cref="GreedyNoSkip"/>.
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

    /// <summary>As greedy, and of projects that exclude each other only one (<c>greedy-exclusive</c>).</summary>
    GreedyExclusive,

    /// <summary>Most votes for each unit of cost first (<c>greedy-per-cost</c>).</summary>
    GreedyPerCost,

    /// <summary>The project that burdens its supporters least is funded next (<c>phragmen</c>).</summary>
    Phragmen,

    /// <summary>
    /// As Equal Shares, but supporters may overspend on what is nearly paid for (<c>bos</c>).
    /// </summary>
    Bos,

    /// <summary>What is funded is shared among its supporters as evenly as can be (<c>maximin</c>).</summary>
    Maximin,
}
