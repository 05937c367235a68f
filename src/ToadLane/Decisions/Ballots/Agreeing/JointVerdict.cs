namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>What became of an act that needs two people.</summary>
public enum JointVerdict
{
    /// <summary>A second person agreed, and it was done.</summary>
    Agreed,

    /// <summary>A second person refused.</summary>
    Refused,

    /// <summary>Who asked took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time, or who asked had lost the role when a second person agreed.</summary>
    Lapsed,
}
