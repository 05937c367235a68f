namespace ToadLane.Decisions.Outcomes;

/// <summary>
/// A project that residents chose and the lawful decision-maker did not take up, with the published reason.
/// </summary>
public sealed class Departure
{
    public DecisionId DecisionId { get; init; }

    /// <summary>The project's number on the ballot.</summary>
    public int Number { get; init; }

    public required string Reason { get; init; }
}
