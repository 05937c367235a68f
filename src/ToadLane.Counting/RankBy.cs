namespace ToadLane.Counting;

/// <summary>In which order greedy takes projects.</summary>
public enum RankBy
{
    /// <summary>By points; by votes on papers without points; by Borda points on ordinal papers.</summary>
    Score,

    /// <summary>By the number of papers that name it, whatever the points.</summary>
    Votes,

    /// <summary>By points for each unit of cost; by votes for each unit of cost on papers without points.</summary>
    ScorePerCost,

    /// <summary>By the number of papers that name it, for each unit of cost.</summary>
    VotesPerCost,
}
