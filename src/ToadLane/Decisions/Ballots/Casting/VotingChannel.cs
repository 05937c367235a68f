namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>How a vote reached the box.</summary>
public enum VotingChannel
{
    Online,

    /// <summary>On a printed paper that came back.</summary>
    Paper,

    /// <summary>At a kiosk, with a number from the staff of a voting place.</summary>
    VotingPlace,
}
