namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Somebody has shown that they are this elector of this decision. Good for nothing else.</summary>
public sealed record VoterPass(DecisionId DecisionId, int ElectorNumber)
{
    /// <summary>True for a test code: a vote with it is sealed and stored as any, and never counted.</summary>
    public bool IsTest { get; init; }
}
