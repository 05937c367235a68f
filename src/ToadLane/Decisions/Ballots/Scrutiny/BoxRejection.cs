namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>An envelope that the count rejected: its tracking code, and the code of the refusal.</summary>
public sealed class BoxRejection
{
    public DecisionId DecisionId { get; init; }

    public required string Tracking { get; init; }

    public required string Why { get; init; }
}
