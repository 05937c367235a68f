namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>Who asked for an act of two people, in which role, and when.</summary>
public sealed record JointAsking(DateTime At, Guid ById, string ByName, Role As);
