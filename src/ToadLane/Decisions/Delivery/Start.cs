namespace ToadLane.Decisions.Delivery;

/// <summary>Work began: with the first report.</summary>
public sealed record Start(DateTime At, string ByName);
