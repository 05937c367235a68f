using System.Buffers.Binary;
using System.Text;

namespace ToadLane.Testing;

/// <summary>Small picture files with a secret in every place where cameras and programs leave one.</summary>
public static class SamplePictures
{
    /// <summary>The picture's own bytes in <see cref="Jpeg"/>, with a stuffed mark and a restart in them.</summary>
    public static byte[] Scan { get; } = [1, 2, 3, 0xFF, 0x00, 4, 0xFF, 0xD0, 5];

    /// <summary>640 × 480, with Exif that says how it was held, XMP, a comment, and bytes behind the end.</summary>
    public static byte[] Jpeg(int turn, string secret)
    {
        byte[] text = Encoding.Latin1.GetBytes(secret);
        byte[] exif =
        [
            .. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0,
            2, 0,
            0x0F, 0x01, 2, 0, 4, 0, 0, 0, 0x41, 0x42, 0x43, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)turn, 0, 0, 0,
            0, 0, 0, 0, .. text,
        ];
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(0xE1, exif),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. text]),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7, 7]),
            .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
            .. Segment(0xFE, text),
            .. Segment(0xC0, [8, 0x01, 0xE0, 0x02, 0x80, 1, 1, 0x11, 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. Scan,
            0xFF, 0xD9,
            .. text,
        ];
    }

    public static byte[] Png(int width, int height, string secret)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        byte[] text = Encoding.Latin1.GetBytes(secret);
        return PngOf(header, ("tEXt", text), ("eXIf", text), ("IDAT", [1, 2, 3]));
    }

    public static byte[] PngOf(byte[] header, params (string Kind, byte[] Body)[] chunks) =>
    [
        0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", header),
        .. chunks.SelectMany(chunk => Chunk(chunk.Kind, chunk.Body)),
        .. Chunk("IEND", []),
    ];

    /// <summary>300 × 200, extended format with the flags given.</summary>
    public static byte[] Webp(byte flags, string secret) => WebpOf(
    [
        ("VP8X", [flags, 0, 0, 0, 43, 1, 0, 199, 0, 0]),
        ("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 44, 1, 200, 0, 9]),
        ("EXIF", Encoding.Latin1.GetBytes(secret)),
    ]);

    public static byte[] WebpOf(IReadOnlyList<(string Kind, byte[] Body)> parts)
    {
        byte[] chunks = [.. parts.SelectMany(part => RiffChunk(part.Kind, part.Body))];
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, chunks.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. chunks];
    }

    private static byte[] Segment(byte marker, byte[] body)
    {
        int length = body.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)(length & 0xFF), .. body];
    }

    private static byte[] Chunk(string kind, byte[] body)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. body, 0, 0, 0, 0];
    }

    private static byte[] RiffChunk(string kind, byte[] body)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        byte[] padding = body.Length % 2 == 1 ? [0] : [];
        return [.. Encoding.ASCII.GetBytes(kind), .. length, .. body, .. padding];
    }
}
