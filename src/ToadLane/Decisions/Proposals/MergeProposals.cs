using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Joins a proposal to another of the same decision that asks for the same, with a published reason.</summary>
public sealed class MergeProposals(ToadLaneDb db, TimeProvider clock, ProposerNews news)
{
    public async Task<Outcome<Proposal>> RunAsync(ProposedMerge merge, Actor actor, CancellationToken cancel)
    {
        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == merge.ProposalId, cancel);
        Proposal? other = await db.Proposals.SingleOrDefaultAsync(p => p.Id == merge.IntoId, cancel);
        if (proposal is null || other is null)
        {
            return ProposalRefusals.NoSuchProposal;
        }

        Decision decision = await db.Decisions.SingleAsync(d => d.Id == proposal.DecisionId, cancel);
        if (WhoMay.Refuses(actor, Act.MergeProposals, decision.BodyId.Value) is { } notYours)
        {
            return notYours;
        }

        if (decision.Publication is not null)
        {
            return ProposalRefusals.BallotIsPublished;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (proposal.MergeInto(other, new Merge(other.Id, merge.Reason.Trim(), now, actor.Name)) is { } refusal)
        {
            return refusal;
        }

        news.Tell(proposal, ProposalNews.Merged, merge.Reason);
        news.Tell(other, ProposalNews.Joined, merge.Reason);
        string why = $"into {other.Number}: {merge.Reason}";
        db.Record(new Deed(actor, Act.MergeProposals, "proposal", proposal.Id.Value, why), now);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : proposal;
    }
}

/// <summary>Which proposal is merged into which, and why.</summary>
public sealed record ProposedMerge(ProposalId ProposalId, ProposalId IntoId, string Reason);
