using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>What every page of the voting journey begins with: the open decision, its paper, and how far the voter is.</summary>
public sealed class VotingDesk(
    ToadLaneDb db, TimeProvider clock, BallotPapers papers, CurrentCouncil council, VotingSession session)
{
    /// <summary>Null when there is no such decision; a visit without a paper when voting is not open.</summary>
    public async Task<Visit?> ReceiveAsync(HttpContext context, string slug, CancellationToken cancel)
    {
        Decision? decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == slug, cancel);
        if (decision is null || decision.IsImported)
        {
            return null;
        }

        bool isOpen = decision.StageAt(clock.GetUtcNow().UtcDateTime) == DecisionStage.Voting;
        BallotPaper? paper = isOpen ? await papers.FindAsync(council.Registration.Slug, decision.Id, cancel) : null;
        return new Visit(decision, paper, session.Read(context, decision.Id));
    }

    public void Remember(HttpContext context, Visit visit, VotingState state) =>
        session.Write(context, visit.Decision, state);

    public void Forget(HttpContext context, Visit visit) => session.Clear(context, visit.Decision);
}

/// <summary>One request of a voter.</summary>
public sealed record Visit(Decision Decision, BallotPaper? Paper, VotingState State)
{
    public long ChosenPence => this.Paper?.CostPence(this.State.Chosen) ?? 0;
}
