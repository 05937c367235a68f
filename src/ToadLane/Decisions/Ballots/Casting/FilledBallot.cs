using System.Security.Cryptography;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// A ballot as it was checked by its voter. The nonce belongs to this one check page: sent twice, it is the same vote.
/// </summary>
public sealed record FilledBallot(byte[] Nonce, Choices Choices)
{
    public const int NonceBytes = 16;

    /// <summary>Online, or at the kiosk of a voting place.</summary>
    public VotingChannel Channel { get; init; }

    public static byte[] NewNonce() => RandomNumberGenerator.GetBytes(NonceBytes);
}
