namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>The roll says: a paper of this batch was given to this elector. Which one, nobody notes.</summary>
public sealed class IssuedPaper
{
    public DecisionId DecisionId { get; init; }

    public int ElectorNumber { get; init; }

    /// <summary>1 for their first paper; 2 when it was lost and another was sent, and so on.</summary>
    public int Number { get; init; }

    public required string Mark { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Why another paper was given; null for the first.</summary>
    public string? Why { get; init; }
}
