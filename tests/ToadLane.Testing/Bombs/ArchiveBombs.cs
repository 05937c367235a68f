using System.IO.Compression;
using System.Text;

namespace ToadLane.Testing.Bombs;

/// <summary>Archives that unfold into far more than they are, spreadsheets among them.</summary>
public static class ArchiveBombs
{
    private const int Zeros = 100 * Bomb.Megabyte;
    private const int Overlaps = 5_000;

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("zip of 100 MB of zeros", () => Zip("register.csv", Zlib(Zeros))),
        new("zip in a zip in a zip", () => Zip("a.zip", Zip("b.zip", Zip("c.zip", Zlib(Zeros))))),
        new("zip of 5,000 files that are all the same bytes", Overlapping),
        new("spreadsheet with entities that multiply", () => Zip(
            "xl/sharedStrings.xml", Encoding.UTF8.GetBytes(MarkupBombs.Laughs))),
        new("gzip of 100 MB of zeros", () => Packed(stream => new GZipStream(stream, CompressionLevel.Fastest))),
    ];

    /// <summary>So many zeros, packed as in a PNG.</summary>
    public static byte[] Zlib(int zeros)
    {
        using MemoryStream packed = new();
        using (ZLibStream into = new(packed, CompressionLevel.Fastest))
        {
            Write(into, zeros);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return zip.ToArray();
    }

    // The index names one and the same stored file again and again (D. Fifield, A better zip bomb, 2019).
    private static byte[] Overlapping()
    {
        byte[] once = Zip("a", Zlib(10 * Bomb.Megabyte));
        int end = once.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        int index = BitConverter.ToInt32(once, end + 16);
        byte[] entry = once[index..end];
        byte[] trailer = [.. once[end..]];
        BitConverter.TryWriteBytes(trailer.AsSpan(8), (ushort)Overlaps);
        BitConverter.TryWriteBytes(trailer.AsSpan(10), (ushort)Overlaps);
        BitConverter.TryWriteBytes(trailer.AsSpan(12), entry.Length * Overlaps);
        return [.. once[..index], .. Enumerable.Repeat(entry, Overlaps).SelectMany(bytes => bytes), .. trailer];
    }

    private static byte[] Packed(Func<Stream, Stream> pack)
    {
        using MemoryStream packed = new();
        using (Stream into = pack(packed))
        {
            Write(into, Zeros);
        }

        return packed.ToArray();
    }

    private static void Write(Stream into, int zeros)
    {
        byte[] piece = new byte[Bomb.Megabyte];
        for (int written = 0; written < zeros; written += piece.Length)
        {
            into.Write(piece);
        }
    }
}
