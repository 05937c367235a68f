using System.Buffers.Binary;

namespace ToadLane.Testing.Bombs;

/// <summary>Small pictures that unfold into thousands of millions of points or bytes for whoever shows them.</summary>
public static class PictureBombs
{
    private const int Side = 65_500;
    private const int Frames = 10_000;

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("png of 65,500 by 65,500", () => SamplePictures.Png(Side, Side, "")),
        new("png of two sizes", () =>
            SamplePictures.PngOf(Header(3, 2), ("IHDR", Header(Side, Side)), ("IDAT", [1]))),
        new("png with a colour profile of 100 MB", () => SamplePictures.PngOf(
            Header(3, 2),
            ("iCCP", [(byte)'a', 0, 0, .. ArchiveBombs.Zlib(100 * Bomb.Megabyte)]),
            ("IDAT", [1]))),
        new("jpeg of 65,500 by 65,500", () => Jpeg([Frame(Side, Side), Scan])),
        new("jpeg of two sizes", () => Jpeg([Frame(64, 64), Frame(Side, Side), Scan])),
        new("jpeg of 50,000 scans", () => Jpeg([Frame(8_000, 8_000), .. Enumerable.Repeat(Scan, 50_000)])),
        new("jpeg without a height", () => Jpeg([Frame(Side, 0), Scan, [0xFF, 0xDC, 0, 4, 0xFF, 0xDC]])),
        new("webp of 16,384 by 16,384", () => Webp(("VP8L", [0x2F, 0xFF, 0xFF, 0xFF, 0x0F]))),
        new("webp larger than its canvas", () => Webp(
            ("VP8X", [0, 0, 0, 0, 9, 0, 0, 9, 0, 0]), ("VP8L", [0x2F, 0xFF, 0xFF, 0xFF, 0x0F]))),
        new("webp of 10,000 moving pictures", () => Webp(
            [("VP8X", [2, 0, 0, 0, 9, 0, 0, 9, 0, 0]), .. Enumerable.Repeat(("ANMF", new byte[16]), Frames)])),
        new("gif of 65,500 by 65,500 and 10,000 pictures", Gif),
    ];

    /// <summary>Pictures that are taken, because what is wrong with them is thrown away.</summary>
    public static IReadOnlyList<Bomb> Cleaned { get; } =
    [
        new("png with a text of 100 MB", () => SamplePictures.PngOf(
            Header(3, 2),
            ("zTXt", [(byte)'a', 0, 0, .. ArchiveBombs.Zlib(100 * Bomb.Megabyte)]),
            ("iTXt", [(byte)'a', 0, 1, 0, 0, 0, .. ArchiveBombs.Zlib(100 * Bomb.Megabyte)]),
            ("IDAT", [1]))),
    ];

    private static byte[] Scan => [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 7];

    private static byte[] Frame(int width, int height) =>
    [
        0xFF, 0xC2, 0, 11, 8,
        (byte)(height >> 8), (byte)(height & 0xFF), (byte)(width >> 8), (byte)(width & 0xFF),
        1, 1, 0x11, 0,
    ];

    private static byte[] Jpeg(IEnumerable<byte[]> segments) =>
        [0xFF, 0xD8, .. segments.SelectMany(segment => segment), 0xFF, 0xD9];

    private static byte[] Header(int width, int height)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return header;
    }

    private static byte[] Webp(params IReadOnlyList<(string Kind, byte[] Body)> chunks) =>
        SamplePictures.WebpOf(chunks);

    private static byte[] Gif()
    {
        byte[] picture = [0x2C, 0, 0, 0, 0, 0xDC, 0xFF, 0xDC, 0xFF, 0, 2, 1, 0, 0];
        return
        [
            .. "GIF89a"u8, 0xDC, 0xFF, 0xDC, 0xFF, 0, 0, 0,
            .. Enumerable.Repeat(picture, Frames).SelectMany(bytes => bytes), 0x3B,
        ];
    }
}
