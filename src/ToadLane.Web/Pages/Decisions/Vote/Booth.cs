using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// What every page of the voting journey is about: the decision, its stage now, and its paper once sealed.
/// </summary>
public sealed record Booth(Decision Decision, DecisionStage Stage, BallotPaper? Paper)
    : BoothAddress(Decision.Id, Decision.Slug)
{
    /// <summary>The paper, while votes are taken; otherwise null.</summary>
    public BallotPaper? OpenPaper => this.Stage == DecisionStage.Voting ? this.Paper : null;
}
