using ToadLane.Bodies;
using ToadLane.Ledger;

namespace ToadLane.Decisions;

/// <summary>What is said when a decision is planned.</summary>
public sealed record NewDecision(PowerId PowerId, string Slug, string Title, string About, Pence Budget)
{
    public required Timetable Timetable { get; init; }

    public required VotingRules Rules { get; init; }

    public string Currency { get; init; } = "GBP";

    public bool IsImported { get; init; }
}
