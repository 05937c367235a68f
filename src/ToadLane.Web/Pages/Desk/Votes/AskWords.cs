using ToadLane.Decisions;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>What may be asked for about a vote at each stage, in English; the page translates.</summary>
public sealed record AskWords(Act Act, string Words, string Warning)
{
    public static IReadOnlyList<AskWords> All { get; } =
    [
        new(Act.OpenEarly, "Ask to open the vote early", "From the opening on, ballot and register are fixed."),
        new(Act.ExtendPoll,
            "Ask to extend the poll",
            "The close that was planned stays on the page beside the new one."),
        new(Act.CloseEarly, "Ask to close the vote early", "People who have not voted yet could not vote any more."),
        new(Act.VoidDecision,
            "Ask to declare the decision void",
            "This cannot be taken back once another person agrees."),
    ];

    public bool IsFor(DecisionStage stage) => this.Act switch
    {
        Act.OpenEarly => stage is DecisionStage.BallotPublished,
        Act.ExtendPoll or Act.CloseEarly => stage is DecisionStage.Voting,
        _ => stage is not (DecisionStage.Adopted or DecisionStage.Departed or DecisionStage.Void),
    };
}
