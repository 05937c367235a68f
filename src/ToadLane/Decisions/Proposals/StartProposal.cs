using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Starts a draft while proposals are open. Anyone may, with or without an account.</summary>
public sealed class StartProposal(ToadLaneDb db, TimeProvider clock, ProposerKey keys)
{
    public async Task<Outcome<StartedProposal>> RunAsync(
        DecisionId decisionId, Proposer proposer, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.Propose) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == decisionId, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (decision.StageAt(now) != DecisionStage.Proposals)
        {
            return ProposalRefusals.NotOpen;
        }

        string key = ProposerKey.New();
        Proposal draft = Proposal.Draft(decisionId, proposer with { ResidentId = actor.Id }, keys.Hash(key), now);
        db.Proposals.Add(draft);
        db.Record(new Deed(actor, Act.Propose, "proposal", draft.Id.Value, "draft started"), now);
        await db.SaveChangesAsync(cancel);
        return new StartedProposal(draft.Id, key);
    }
}

/// <summary>A draft and the key that opens it again: shown to its proposer once, and kept nowhere.</summary>
public sealed record StartedProposal(ProposalId Id, string Key);
