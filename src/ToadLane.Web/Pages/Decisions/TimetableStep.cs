using ToadLane.Decisions;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>
/// A stage of the timetable as the decision's page lists it: what, when, and whether it is over, now or to come.
/// </summary>
public sealed record TimetableStep(string Words, DateTime? From, DateTime? Until, StepState State)
{
    public static IReadOnlyList<TimetableStep> Of(Decision decision, DecisionStage stage)
    {
        Timetable times = decision.Timetable;
        TimetableStep Step(string words, DateTime? from, DateTime? until, DecisionStage begins, DecisionStage ends) =>
            new(words, from, until, StateOf(stage, begins, ends));
        return decision.IsImported ? [] :
        [
            Step("Anyone proposes ideas", times.ProposalsOpenAt, times.ProposalsCloseAt,
                DecisionStage.Proposals, DecisionStage.Proposals),
            Step("Officers check and cost the ideas", times.ProposalsCloseAt, times.OpensAt,
                DecisionStage.Costing, DecisionStage.BallotPublished),
            Step("Residents vote", times.OpensAt, times.ClosesAt,
                DecisionStage.Voting, DecisionStage.Voting),
            Step("The votes are counted", decision.CountedAt ?? times.ClosesAt, null,
                DecisionStage.Counting, DecisionStage.Counting),
            Step("The council acts on the result", decision.Adoption?.At, null,
                DecisionStage.Counted, DecisionStage.Counted),
            Step("The projects are done", null, null, DecisionStage.Adopted, DecisionStage.Departed),
        ];
    }

    private static StepState StateOf(DecisionStage now, DecisionStage begins, DecisionStage ends) =>
        now > ends ? StepState.Over : now >= begins ? StepState.Now : StepState.ToCome;
}
