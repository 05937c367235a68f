namespace ToadLane.Counting.Elections;

/// <summary>What a tie leaves open.</summary>
public enum TieQuestion
{
    /// <summary>Who is elected.</summary>
    Election,

    /// <summary>Whose surplus is moved first.</summary>
    Surplus,

    /// <summary>Who is excluded.</summary>
    Exclusion,

    /// <summary>Which of equal majorities, which cannot all stand, goes first (Ranked Pairs).</summary>
    Majority,
}
