namespace ToadLane.Counting;

/// <summary>What may decide between projects that a rule cannot tell apart.</summary>
public enum TieCriterion
{
    /// <summary>The cheaper goes first (recommended by equalshares.net).</summary>
    LowestCost,

    /// <summary>The one on more papers goes first (recommended by equalshares.net).</summary>
    MostVotes,

    /// <summary>
    /// The one earlier in the list given in the contest, or drawn from its seed, goes first; without a list, in the
    /// ballot file.
    /// </summary>
    List,

    /// <summary>The id earlier as text, so "10" before "2": the order of pabutools, for comparison only.</summary>
    ProjectId,
}
