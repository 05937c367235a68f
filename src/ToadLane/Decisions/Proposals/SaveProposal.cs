using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Saves a draft as far as it is written. Only its proposer may, and only until it is sent in.</summary>
public sealed class SaveProposal(ToadLaneDb db, TimeProvider clock, ProposerKey keys)
{
    public async Task<Outcome<Proposal>> RunAsync(
        ProposalId id, ProposalDraft draft, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.Propose) is { } notYours)
        {
            return notYours;
        }

        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (proposal is null)
        {
            return ProposalRefusals.NoSuchProposal;
        }

        if (!keys.Knows(proposal, draft.Key, actor))
        {
            return ProposalRefusals.NotYourProposal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        Decision decision = await db.Decisions.SingleAsync(d => d.Id == proposal.DecisionId, cancel);
        if (decision.StageAt(now) != DecisionStage.Proposals)
        {
            return ProposalRefusals.NotOpen;
        }

        Proposer proposer = (draft.Proposer ?? proposal.Proposer) with { ResidentId = proposal.Proposer.ResidentId };
        if (proposal.Write(draft.Text.Trimmed(), proposer) is { } refusal)
        {
            return refusal;
        }

        db.Record(new Deed(actor, Act.Propose, "proposal", id.Value, "draft saved"), now);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : proposal;
    }
}

/// <summary>What is written so far, and the proposer's key if they have no account.</summary>
public sealed record ProposalDraft(ProposalText Text, string? Key)
{
    /// <summary>Their name and how to tell them, or null to leave both as they were.</summary>
    public Proposer? Proposer { get; init; }
}
