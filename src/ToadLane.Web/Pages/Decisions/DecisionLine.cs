using ToadLane.Decisions;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>A decision in a list: what, where, how much, and where it stands.</summary>
public sealed record DecisionLine(Decision Decision, string Place, DecisionStage Stage)
{
    /// <summary>The next moment that matters to a resident, or null when nothing is due.</summary>
    public DateTime? Until => this.Stage switch
    {
        DecisionStage.Planned => this.Decision.Timetable.ProposalsOpenAt,
        DecisionStage.Proposals => this.Decision.Timetable.ProposalsCloseAt,
        DecisionStage.Costing or DecisionStage.BallotPublished => this.Decision.Timetable.OpensAt,
        DecisionStage.Voting => this.Decision.Timetable.ClosesAt,
        _ => null,
    };

    /// <summary>What happens at <see cref="Until"/>, with a place for the moment.</summary>
    public string UntilWords => this.Stage switch
    {
        DecisionStage.Planned => "Ideas open on {0}",
        DecisionStage.Proposals => "Ideas close on {0}",
        DecisionStage.Costing or DecisionStage.BallotPublished => "Voting opens on {0}",
        _ => "Voting closes on {0}",
    };
}
