using ToadLane.Ledger;

namespace ToadLane.Decisions.Proposals;

/// <summary>One line of "what happened to this idea": public, in the order it happened, and never changed.</summary>
public sealed class ProposalStep
{
    public const int LongestReason = 4000;

    public ProposalStepId Id { get; init; }

    public ProposalId ProposalId { get; init; }

    public ProposalNews News { get; init; }

    public string? Reason { get; init; }

    /// <summary>The officers' cost as it stood, for a step that is about the cost.</summary>
    public Pence? Cost { get; init; }

    public DateTime At { get; init; }
}
