namespace ToadLane.Decisions.Delivery;

/// <summary>Every way in which delivery can say no.</summary>
public static class DeliveryRefusals
{
    public static Refusal NoSuchProject { get; } = new(
        "no-such-project", "There is no such project. See the list of projects.");

    public static Refusal NoSuchMilestone { get; } = new(
        "no-such-milestone", "This project has no such step. Choose one from its plan.");

    public static Refusal IsFinished { get; } = new(
        "project-is-finished", "This project is finished, so nothing more can be reported or paid.");

    public static Refusal PlanIsIncomplete { get; } = new(
        "plan-is-incomplete", "Give the team, and a name for every step.");

    public static Refusal ReportIsEmpty { get; } = new(
        "report-is-empty", "Say what was done. Everyone will read it.");

    public static Refusal MilestoneIsReached(string title) => new(
        "milestone-is-reached", "The step “{0}” is marked as done already.", title);

    public static Refusal TooLong(int most) => new("report-is-too-long", "Use {0} characters or less.", most);
}
