namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>What a paper says of a candidate whom it does not rank, against one whom it does.</summary>
public enum Unranked
{
    /// <summary>The ranked one is preferred (Schulze 2011, section 2.1): what most voters mean.</summary>
    BelowAll,

    /// <summary>Nothing: the two are not compared on that paper.</summary>
    NoPreference,
}
