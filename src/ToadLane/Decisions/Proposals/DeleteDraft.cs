using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Deletes a draft with everything in it. What was sent in cannot be deleted, only withdrawn.</summary>
public sealed class DeleteDraft(ToadLaneDb db, TimeProvider clock, ProposerKey keys)
{
    public async Task<Outcome<ProposalId>> RunAsync(ProposalId id, string? key, Actor actor, CancellationToken cancel)
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

        if (!keys.Knows(proposal, key, actor))
        {
            return ProposalRefusals.NotYourProposal;
        }

        if (proposal.Stage != ProposalStage.Draft)
        {
            return ProposalRefusals.AlreadySubmitted;
        }

        db.Proposals.Remove(proposal);
        if (proposal.PhotoId is { } photo)
        {
            db.Photos.Remove(await db.Photos.SingleAsync(p => p.Id == photo, cancel));
        }

        db.Record(new Deed(actor, Act.Propose, "proposal", id.Value, "draft deleted"), clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : id;
    }
}
