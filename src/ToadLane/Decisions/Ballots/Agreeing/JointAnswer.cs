namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>How an act of two people ended: by whom, in which role, and when. Nobody where it lapsed.</summary>
public sealed record JointAnswer(JointVerdict Verdict, DateTime At, Guid? ById, string ByName, Role As)
{
    /// <summary>Why, where somebody said so.</summary>
    public string? Reason { get; init; }
}
