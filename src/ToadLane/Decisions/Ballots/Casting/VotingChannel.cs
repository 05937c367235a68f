namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>How a vote reached the box.</summary>
public enum VotingChannel
{
    Online,
}
