using ToadLane.Ledger;

namespace ToadLane.Decisions.Proposals;

/// <summary>An officer's check: the cost for the ballot and how it was worked out, or why it cannot be done.</summary>
public sealed record Costing(CostingVerdict Verdict, Pence Cost, string Reason, DateTime At, string ByName);
