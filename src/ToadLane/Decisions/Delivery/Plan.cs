namespace ToadLane.Decisions.Delivery;

/// <summary>Who delivers a project, and by when.</summary>
public sealed record Plan(string Team, DateOnly Finish);
