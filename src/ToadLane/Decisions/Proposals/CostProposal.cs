using Microsoft.EntityFrameworkCore;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>An officer says what a proposal would cost, or why it cannot be done. May be corrected until the ballot is published.</summary>
public sealed class CostProposal(ToadLaneDb db, TimeProvider clock, ProposerNews news)
{
    public async Task<Outcome<Proposal>> RunAsync(ProposalId id, CostingAnswer answer, Actor actor, CancellationToken cancel)
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

        DateTime now = clock.GetUtcNow().UtcDateTime;
        Costing costing = new(answer.Verdict, answer.Cost, answer.Reason, now, actor.Name);
        if (proposal.Cost(costing) is { } refusal)
        {
            return refusal;
        }

        bool feasible = answer.Verdict == CostingVerdict.Feasible;
        news.Tell(proposal, feasible ? ProposalNews.Feasible : ProposalNews.NotFeasible, answer.Reason);
        db.Record(new Deed(actor, Act.CostProposal, "proposal", id.Value, answer.Reason), now);
        await db.SaveChangesAsync(cancel);
        return proposal;
    }
}

/// <summary>An officer's answer. The cost is zero where the project cannot be done.</summary>
public sealed record CostingAnswer(CostingVerdict Verdict, Pence Cost, string Reason);
