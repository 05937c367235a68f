namespace ToadLane.Decisions.Outcomes;

/// <summary>Every way in which acting on a result can say no, besides those of the decision itself.</summary>
public static class OutcomeRefusals
{
    public static Refusal AdoptionDropsNothing { get; } = new(
        "adoption-drops-nothing", "To adopt is to take up every project. To leave one out, depart from the result.");

    public static Refusal DepartureDropsNothing { get; } = new(
        "departure-drops-nothing", "Say which projects do not go ahead. If all of them do, adopt the result.");

    public static Refusal NotAWinner { get; } = new(
        "not-a-winner", "Only a project that residents chose can be left out, and only once. Check the projects.");

    public static Refusal TeamIsMissing { get; } = new(
        "team-is-missing", "Say which team will deliver the projects.");

    public static Refusal FinishIsInThePast { get; } = new(
        "finish-is-in-the-past", "The day the projects should be finished has passed. Choose a later one.");

    public static Refusal ReasonForProjectIsMissing(int number) => new(
        "project-reason-is-missing",
        "Give the reason why project {0} does not go ahead. It will be published.",
        number);

    public static Refusal NotInPounds(string currency) => new(
        "not-in-pounds", "This result was counted in {0}. Only a result in pounds can be paid for.", currency);
}
