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

        if (proposal.Stage != ProposalStage.Draft)
        {
            return ProposalRefusals.AlreadySubmitted;
        }

        if (TooLong(draft.Text) is { } tooLong)
        {
            return tooLong;
        }

        proposal.Text = draft.Text;
        proposal.PhotoId = draft.PhotoId ?? proposal.PhotoId;
        Deed deed = new(actor, Act.Propose, "proposal", id.Value, "draft saved");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return proposal;
    }

    private static Refusal? TooLong(ProposalText text) => text switch
    {
        { Title.Length: > ProposalText.LongestTitle } => ProposalRefusals.TooLong("Title", ProposalText.LongestTitle),
        { What.Length: > ProposalText.LongestAnswer } => ProposalRefusals.TooLong("What", ProposalText.LongestAnswer),
        { Where.Length: > ProposalText.LongestPlace } => ProposalRefusals.TooLong("Where", ProposalText.LongestPlace),
        { Why.Length: > ProposalText.LongestAnswer } => ProposalRefusals.TooLong("Why", ProposalText.LongestAnswer),
        _ => null,
    };
}

/// <summary>What is written so far, and the proposer's key if they have no account.</summary>
public sealed record ProposalDraft(ProposalText Text, string? Key)
{
    public PhotoId? PhotoId { get; init; }
}
