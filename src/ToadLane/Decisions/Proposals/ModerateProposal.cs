using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Lets a proposal onto the site, or keeps it off for a published reason.</summary>
public sealed class ModerateProposal(ToadLaneDb db, TimeProvider clock, ProposerNews news)
{
    public async Task<Outcome<Proposal>> RunAsync(
        ProposalId id, ModerationVerdict verdict, string? reason, Actor actor, CancellationToken cancel)
    {
        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (proposal is null)
        {
            return ProposalRefusals.NoSuchProposal;
        }

        Decision decision = await db.Decisions.SingleAsync(d => d.Id == proposal.DecisionId, cancel);
        if (WhoMay.Refuses(actor, Act.ModerateProposal, decision.BodyId.Value) is { } notYours)
        {
            return notYours;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (proposal.Moderate(new Moderation(verdict, reason, now, actor.Name)) is { } refusal)
        {
            return refusal;
        }

        bool accepted = verdict == ModerationVerdict.Accepted;
        news.Tell(proposal, accepted ? ProposalNews.Accepted : ProposalNews.Rejected, reason);
        db.Record(new Deed(actor, Act.ModerateProposal, "proposal", id.Value, $"{verdict}: {reason}"), now);
        await db.SaveChangesAsync(cancel);
        return proposal;
    }
}
