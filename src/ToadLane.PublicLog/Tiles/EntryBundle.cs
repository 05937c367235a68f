using System.Buffers.Binary;

namespace ToadLane.PublicLog.Tiles;

/// <summary>Up to 256 entries, each after its length in two bytes, the higher first (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    /// <summary>The longest entry that a bundle can hold, in bytes.</summary>
    public const int LongestEntry = ushort.MaxValue;

    private const int LengthBytes = 2;

    /// <summary>Writes the entries one after the other.</summary>
    /// <exception cref="ArgumentException">An entry is longer than <see cref="LongestEntry"/>.</exception>
    public static byte[] Write(IReadOnlyList<byte[]> entries)
    {
        var bundle = new byte[entries.Sum(entry => LengthBytes + entry.Length)];
        var at = 0;
        foreach (var entry in entries)
        {
            if (entry.Length > LongestEntry)
            {
                throw new ArgumentException(
                    $"An entry may have {LongestEntry} bytes, not {entry.Length}.", nameof(entries));
            }

            BinaryPrimitives.WriteUInt16BigEndian(bundle.AsSpan(at), (ushort)entry.Length);
            entry.CopyTo(bundle, at + LengthBytes);
            at += LengthBytes + entry.Length;
        }

        return bundle;
    }

    /// <summary>Reads the entries, or null when the lengths do not add up to the bundle.</summary>
    public static IReadOnlyList<byte[]>? Read(ReadOnlySpan<byte> bundle)
    {
        List<byte[]> entries = [];
        while (!bundle.IsEmpty)
        {
            if (bundle.Length < LengthBytes
                || BinaryPrimitives.ReadUInt16BigEndian(bundle) is var length && bundle.Length < LengthBytes + length)
            {
                return null;
            }

            entries.Add(bundle.Slice(LengthBytes, length).ToArray());
            bundle = bundle[(LengthBytes + length)..];
        }

        return entries;
    }
}
