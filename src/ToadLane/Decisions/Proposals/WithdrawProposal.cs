using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Takes a proposal back. Only its proposer may, until the ballot is published.</summary>
public sealed class WithdrawProposal(ToadLaneDb db, TimeProvider clock, ProposerKey keys, ProposerNews news)
{
    public async Task<Outcome<Proposal>> RunAsync(
        ProposalId id, WithdrawalRequest request, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.WithdrawProposal) is { } notYours)
        {
            return notYours;
        }

        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (proposal is null)
        {
            return ProposalRefusals.NoSuchProposal;
        }

        if (!keys.Knows(proposal, request.Key, actor))
        {
            return ProposalRefusals.NotYourProposal;
        }

        Decision decision = await db.Decisions.SingleAsync(d => d.Id == proposal.DecisionId, cancel);
        if (decision.Publication is not null)
        {
            return ProposalRefusals.BallotIsPublished;
        }

        if (await db.Proposals.AnyAsync(p => p.Merge!.IntoId == id, cancel))
        {
            return ProposalRefusals.CarriesOthers;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        string? reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        if (proposal.Withdraw(new Withdrawal(reason, now)) is { } refusal)
        {
            return refusal;
        }

        news.Tell(proposal, ProposalNews.Withdrawn, reason);
        db.Record(new Deed(actor, Act.WithdrawProposal, "proposal", id.Value, reason), now);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : proposal;
    }
}

/// <summary>The proposer's key, if they have no account, and why they take it back, if they say.</summary>
public sealed record WithdrawalRequest(string? Key, string? Reason);
