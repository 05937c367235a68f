namespace ToadLane.Decisions.Proposals;

/// <summary>Two proposals asked for the same: this one goes on as part of the other.</summary>
public sealed record Merge(ProposalId IntoId, string Reason, DateTime At, string ByName);
