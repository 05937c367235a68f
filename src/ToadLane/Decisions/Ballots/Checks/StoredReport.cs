namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>Everything stored that does not fit; nothing when all does.</summary>
public sealed record StoredReport(IReadOnlyList<StoredFault> Faults);
