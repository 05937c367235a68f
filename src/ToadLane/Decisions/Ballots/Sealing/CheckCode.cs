using System.Security.Cryptography;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// 50 bits that stand beside the choices in the published ballot file: known before that only to the voter. It follows
/// from the nonce, which only the voter's page holds, so that the same form sent twice shows the same code.
/// </summary>
public static class CheckCode
{
    public const int Letters = 10;
    private const int Group = 5;

    public static string From(byte[] key, byte[] nonce) => Crockford.Encode(HMACSHA256.HashData(key, nonce), Letters);

    public static string Print(string letters) => Crockford.Group(letters, Group);

    /// <summary>What somebody typed, as it stands in the ballot file; null when it cannot be a check code.</summary>
    public static string? Read(string? typed) => Crockford.Normalise(typed, Letters);
}
