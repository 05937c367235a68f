namespace ToadLane.Decisions;

/// <summary>A decision was declared void by two people: when, and the published reason.</summary>
public sealed record Voiding(DateTime At, string Reason);
