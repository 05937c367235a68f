namespace ToadLane.Counting;

/// <summary>What a funded project is worth to a supporter in Equal Shares.</summary>
public enum Utility
{
    /// <summary>Its cost: supporters count the money spent on what they support (the rule used by cities).</summary>
    Cost,

    /// <summary>One: supporters count the projects.</summary>
    Cardinality,

    /// <summary>
    /// The points they gave it, or on an ordinal paper its points by rank (<see cref="Paper.ScoreAt"/>): who gave twice
    /// the points pays twice the price. Without points it is the same as <see cref="Cardinality"/>.
    /// </summary>
    Score,
}
