using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// One scrutineer's share of the key that wraps a decision's private key. Printed, it is 56 letters: 52 of the value
/// and 4 to check them by.
/// </summary>
public sealed record KeyShare(string Decision, int Number, byte[] Value)
{
    private const int Bytes = 32;
    private const int ValueLetters = 52;
    private const int CheckLetters = 4;
    private const int Group = 4;

    /// <summary>What the seal holds of it: it says nothing of the value, which is 256 random bits.</summary>
    public string Hash => Convert.ToHexStringLower(this.Digest());

    /// <summary>In groups of four.</summary>
    public string Print()
    {
        byte[] padded = [.. this.Value, 0];
        string letters = Crockford.Encode(padded, ValueLetters) + this.Check();
        return Crockford.Group(letters, Group);
    }

    /// <summary>Null when a letter is wrong or missing.</summary>
    public static KeyShare? Read(string decision, int number, string? typed)
    {
        if (Crockford.Normalise(typed, ValueLetters + CheckLetters) is not { } letters)
        {
            return null;
        }

        KeyShare share = new(decision, number, Crockford.Decode(letters[..ValueLetters])[..Bytes]);
        // The last letter of the value has bits that fill no byte: they must be as they are printed.
        return Crockford.Normalise(share.Print(), letters.Length) == letters ? share : null;
    }

    private string Check() => Crockford.Encode(this.Digest(), CheckLetters);

    private byte[] Digest() => SHA256.HashData(
        [.. Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"toadlane-share-1\n{this.Decision}\n{this.Number}\n")), .. this.Value]);
}
