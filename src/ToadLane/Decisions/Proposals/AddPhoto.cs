using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Puts a photo with a draft, in the place of any before it. Only its proposer may.</summary>
public sealed class AddPhoto(ToadLaneDb db, TimeProvider clock, ProposerKey keys)
{
    public async Task<Outcome<Photo>> RunAsync(ProposalId id, PhotoUpload upload, Actor actor, CancellationToken cancel)
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

        if (!keys.Knows(proposal, upload.Key, actor))
        {
            return ProposalRefusals.NotYourProposal;
        }

        if (!Photo.Take(upload.File, upload.Description).Succeeded(out Photo? photo, out Refusal? fault))
        {
            return fault;
        }

        PhotoId? before = proposal.PhotoId;
        if (proposal.Show(photo.Id) is { } refusal)
        {
            return refusal;
        }

        db.Photos.Add(photo);
        db.Photos.RemoveRange(await db.Photos.Where(p => p.Id == before).ToListAsync(cancel));
        db.Record(new Deed(actor, Act.Propose, "proposal", id.Value, "photo added"), clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : photo;
    }
}

/// <summary>The file as it came, what it shows, and the proposer's key if they have no account.</summary>
public sealed record PhotoUpload(ReadOnlyMemory<byte> File, string? Description, string? Key);
