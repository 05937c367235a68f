using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>
/// "What happened to my idea": a line in the proposal's public history and a message to its proposer at every step, in
/// the same transaction as the step. Never says who voted, nor how.
/// </summary>
public sealed class ProposerNews(ToadLaneDb db, TimeProvider clock)
{
    /// <summary>The first news, with the key that lets a proposer without an account come back.</summary>
    public void Welcome(Proposal proposal, string? key) => this.Tell(proposal, ProposalNews.Received);

    public void Tell(Proposal proposal, ProposalNews news, string? reason = null) =>
        db.ProposalSteps.Add(new ProposalStep
        {
            Id = Ids.New<ProposalStepId>(),
            ProposalId = proposal.Id,
            News = news,
            Reason = reason,
            Cost = news == ProposalNews.Feasible ? proposal.Costing?.Cost : null,
            At = clock.GetUtcNow().UtcDateTime,
        });
}
