using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Sends a draft in, while proposals are open. It gets its number and waits for moderation.</summary>
public sealed class SubmitProposal(ToadLaneDb db, TimeProvider clock, ProposerKey keys, ProposerNews news)
{
    private const int MostTries = 20;

    public async Task<Outcome<Proposal>> RunAsync(ProposalId id, string? key, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.Propose) is { } notYours)
        {
            return notYours;
        }

        for (int tries = 1; ; tries++)
        {
            try
            {
                return await this.TryAsync(id, key, actor, cancel);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Two at the same moment take the same number: the unique index refuses the second, who tries again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Outcome<Proposal>> TryAsync(ProposalId id, string? key, Actor actor, CancellationToken cancel)
    {
        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (proposal is null)
        {
            return ProposalRefusals.NoSuchProposal;
        }

        if (!keys.Knows(proposal, key, actor))
        {
            return ProposalRefusals.NotYourProposal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        Decision decision = await db.Decisions.SingleAsync(d => d.Id == proposal.DecisionId, cancel);
        if (decision.StageAt(now) != DecisionStage.Proposals)
        {
            return ProposalRefusals.NotOpen;
        }

        if (proposal.Submit(await this.NextNumberAsync(decision.Id, cancel), now) is { } refusal)
        {
            return refusal;
        }

        news.Welcome(proposal, key);
        db.Record(new Deed(actor, Act.Propose, "proposal", id.Value, "sent in"), now);
        await db.SaveChangesAsync(cancel);
        return proposal;
    }

    private async Task<int> NextNumberAsync(DecisionId decisionId, CancellationToken cancel) =>
        1 + (await db.Proposals.Where(p => p.DecisionId == decisionId).MaxAsync(p => p.Number, cancel) ?? 0);
}
