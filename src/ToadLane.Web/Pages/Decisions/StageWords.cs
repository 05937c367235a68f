using ToadLane.Decisions;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>A decision's stage as residents read it, and the colour of its tag.</summary>
public static class StageWords
{
    public static string Of(DecisionStage stage) => stage switch
    {
        DecisionStage.Planned => "Starts soon",
        DecisionStage.Proposals => "Propose an idea",
        DecisionStage.Costing => "Checking ideas",
        DecisionStage.BallotPublished => "Voting soon",
        DecisionStage.Voting => "Vote now",
        DecisionStage.Counting => "Counting",
        DecisionStage.Counted => "Result",
        DecisionStage.Adopted => "Being done",
        DecisionStage.Departed => "Followed in part",
        DecisionStage.Void => "Declared void",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without words."),
    };

    public static string Colour(DecisionStage stage) => stage switch
    {
        DecisionStage.Proposals or DecisionStage.Voting => "green",
        DecisionStage.BallotPublished => "blue",
        DecisionStage.Adopted => "turquoise",
        DecisionStage.Counted => "purple",
        DecisionStage.Departed or DecisionStage.Void => "red",
        _ => "grey",
    };

    /// <summary>True while residents can do something themselves.</summary>
    public static bool IsOpen(DecisionStage stage) => stage is DecisionStage.Proposals or DecisionStage.Voting;
}
