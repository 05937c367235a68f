namespace ToadLane.Counting;

/// <summary>What a funded project is worth to a supporter in Equal Shares.</summary>
public enum Utility
{
    /// <summary>Its cost: supporters count the money spent on what they support (the rule used by cities).</summary>
    Cost,

    /// <summary>One: supporters count the projects.</summary>
    Cardinality,
}
