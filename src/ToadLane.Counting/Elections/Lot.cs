using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ToadLane.Counting.Elections;

/// <summary>Draws the lot for ties from a seed that was published before anyone voted.</summary>
public static class Lot
{
    /// <summary>
    /// The numbers 1 to <paramref name="candidates"/> in the order of the lot: sorted by the first 128 bits of the
    /// SHA-256 of "seed:number" in UTF-8, so that anyone can draw it again.
    /// </summary>
    public static ImmutableArray<int> Draw(string seed, int candidates) =>
        [.. Enumerable.Range(1, candidates).OrderBy(number => Ticket(seed, number)).ThenBy(number => number)];

    private static UInt128 Ticket(string seed, int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}:{number}");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
