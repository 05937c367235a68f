namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// An envelope and the nonce of the check page that it came from: sent twice, it is the same vote. Only whoever sealed
/// it knows what is inside.
/// </summary>
public sealed record SealedBallot(byte[] Nonce, byte[] Envelope)
{
    /// <summary>Empty where the voter's own browser drew it and nobody else knows it.</summary>
    public string CheckCode { get; init; } = "";

    /// <summary>Online, or at the kiosk of a voting place.</summary>
    public VotingChannel Channel { get; init; }
}
