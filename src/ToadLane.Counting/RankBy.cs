namespace ToadLane.Counting;

/// <summary>In which order greedy takes projects.</summary>
public enum RankBy
{
    /// <summary>By points; by votes on papers without points; by Borda points on ordinal papers.</summary>
    Score,

    /// <summary>By the number of papers that name it, whatever the points.</summary>
    Votes,
}
