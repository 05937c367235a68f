namespace ToadLane.Decisions.Proposals;

/// <summary>The proposer took it back.</summary>
public sealed record Withdrawal(string? Reason, DateTime At);
