namespace ToadLane.Decisions.Delivery;

/// <summary>The project is done: when, who said so, and how it turned out.</summary>
public sealed record Finish(DateTime At, string ByName, string Note);
