namespace ToadLane.Decisions.Delivery;

/// <summary>A milestone was reached.</summary>
public sealed record MilestoneDone(DateOnly On, string ByName, string? Note);
