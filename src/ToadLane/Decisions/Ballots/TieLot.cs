using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ToadLane.Decisions.Ballots;

/// <summary>
/// The lot for ties, drawn before anyone votes: projects sorted by SHA-256 of the published seed and their number, so
/// that anyone can draw it again.
/// </summary>
public static class TieLot
{
    /// <summary>The rank (from 1) of each of the projects 1 to <paramref name="count"/>, in that order.</summary>
    public static IReadOnlyList<int> Draw(string seed, int count)
    {
        int[] order = [.. Enumerable.Range(1, count).OrderBy(number => Lot(seed, number)).ThenBy(number => number)];
        int[] ranks = new int[count];
        for (int place = 0; place < count; place++)
        {
            ranks[order[place] - 1] = place + 1;
        }

        return ranks;
    }

    private static UInt128 Lot(string seed, int number)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{seed}:{number}");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
    }
}
