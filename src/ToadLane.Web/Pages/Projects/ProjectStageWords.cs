using ToadLane.Decisions.Delivery;

namespace ToadLane.Web.Pages.Projects;

/// <summary>A project's stage as residents read it, and the colour of its tag.</summary>
public static class ProjectStageWords
{
    public static string Of(ProjectStage stage) => stage switch
    {
        ProjectStage.Committed => "Not started",
        ProjectStage.InProgress => "Being done",
        ProjectStage.Finished => "Finished",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without words."),
    };

    public static string Colour(ProjectStage stage) => stage switch
    {
        ProjectStage.InProgress => "blue",
        ProjectStage.Finished => "green",
        _ => "grey",
    };
}
