using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>A proposal in a list. Its words are null until, and unless, it is let onto the site.</summary>
public sealed record ProposalLine(int Number, string? Title, string? Where, ProposalStage Stage)
{
    /// <summary>The officers' cost where there is one, else the proposer's guess.</summary>
    public Pence? Cost { get; init; }

    public bool IsCosted { get; init; }

    public static ProposalLine Of(Proposal proposal)
    {
        bool isCosted = proposal.Costing is { Verdict: CostingVerdict.Feasible };
        return new ProposalLine(
            proposal.Number ?? 0,
            proposal.IsPublic ? proposal.Text.Title : null,
            proposal.IsPublic ? proposal.Text.Where : null,
            proposal.Stage)
        {
            Cost = isCosted ? proposal.Costing!.Cost : proposal.IsPublic ? proposal.Text.RoughCost : null,
            IsCosted = isCosted,
        };
    }
}
