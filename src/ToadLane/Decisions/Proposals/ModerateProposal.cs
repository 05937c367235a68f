using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Lets a proposal onto the site, or keeps it off for a published reason.</summary>
public sealed class ModerateProposal(ToadLaneDb db, TimeProvider clock, ProposerNews news)
{
    public async Task<Outcome<Proposal>> RunAsync(
        ProposalId id, ModerationAnswer answer, Actor actor, CancellationToken cancel)
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
        Moderation moderation = new(answer.Verdict, answer.Reason?.Trim(), now, actor.Name);
        if (proposal.Moderate(moderation) is { } refusal)
        {
            return refusal;
        }

        bool accepted = moderation.Verdict == ModerationVerdict.Accepted;
        news.Tell(proposal, accepted ? ProposalNews.Accepted : ProposalNews.Rejected, moderation.Reason);
        string why = $"{moderation.Verdict}: {moderation.Reason}";
        db.Record(new Deed(actor, Act.ModerateProposal, "proposal", id.Value, why), now);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : proposal;
    }
}

/// <summary>Whether a proposal keeps the published rules; a no needs a reason.</summary>
public sealed record ModerationAnswer(ModerationVerdict Verdict, string? Reason);
