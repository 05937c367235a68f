using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Takes the photo away from a draft and deletes it. Only its proposer may, and until it is sent in.</summary>
public sealed class RemovePhoto(ToadLaneDb db, TimeProvider clock, ProposerKey keys)
{
    public async Task<Outcome<Proposal>> RunAsync(ProposalId id, string? key, Actor actor, CancellationToken cancel)
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

        PhotoId? before = proposal.PhotoId;
        if (proposal.Show(null) is { } refusal)
        {
            return refusal;
        }

        db.Photos.RemoveRange(await db.Photos.Where(p => p.Id == before).ToListAsync(cancel));
        db.Record(new Deed(actor, Act.Propose, "proposal", id.Value, "photo removed"), clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : proposal;
    }
}
