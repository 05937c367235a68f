namespace ToadLane.Decisions.Delivery;

/// <summary>Where a project stands. Follows from its records; it is never stored.</summary>
public enum ProjectStage
{
    /// <summary>The money is set aside; work has not begun.</summary>
    Committed,

    /// <summary>Progress was reported.</summary>
    InProgress,

    /// <summary>Done; the money that was not needed went back to the pot.</summary>
    Finished,
}
