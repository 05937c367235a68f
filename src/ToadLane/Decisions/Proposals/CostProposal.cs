using Microsoft.EntityFrameworkCore;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>
/// An officer says what a proposal would cost, or why it cannot be done. It may be corrected until the ballot is
/// published; every answer stays in the proposal's history.
/// </summary>
public sealed class CostProposal(ToadLaneDb db, TimeProvider clock, ProposerNews news)
{
    public async Task<Outcome<Proposal>> RunAsync(
        ProposalId id, CostingAnswer answer, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CostProposal) is { } notYours)
        {
            return notYours;
        }

        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (proposal is null)
        {
            return ProposalRefusals.NoSuchProposal;
        }

        Decision decision = await db.Decisions.SingleAsync(d => d.Id == proposal.DecisionId, cancel);
        if (decision.Publication is not null)
        {
            return ProposalRefusals.BallotIsPublished;
        }

        if (answer.Verdict == CostingVerdict.Feasible && answer.Cost > decision.Budget)
        {
            return ProposalRefusals.CostsMoreThanTheBudget(decision.Budget);
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        Costing costing = new(answer.Verdict, answer.CostOnTheBallot, answer.Reason.Trim(), now, actor.Name);
        if (proposal.Cost(costing) is { } refusal)
        {
            return refusal;
        }

        bool feasible = answer.Verdict == CostingVerdict.Feasible;
        news.Tell(proposal, feasible ? ProposalNews.Feasible : ProposalNews.NotFeasible, costing.Reason);
        string why = $"{costing.Verdict}, {costing.Cost}: {costing.Reason}";
        db.Record(new Deed(actor, Act.CostProposal, "proposal", id.Value, why), now);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : proposal;
    }
}

/// <summary>An officer's answer. The cost counts only where the project can be done.</summary>
public sealed record CostingAnswer(CostingVerdict Verdict, Pence Cost, string Reason)
{
    public Pence CostOnTheBallot => this.Verdict == CostingVerdict.Feasible ? this.Cost : Pence.Zero;
}
