using System.Buffers.Binary;

namespace ToadLane.Decisions.Proposals.Photos;

/// <summary>The one thing kept of Exif: tag 0x0112, which way up the camera was held, 1 (upright) to 8.</summary>
internal static class ExifTurn
{
    public const int Upright = 1;

    private const int Tag = 0x0112;
    private const int EntryBytes = 12;

    public static bool LiesOnItsSide(int turn) => turn >= 5;

    /// <summary>The turn that the body of an Exif segment asks for, or upright when it says nothing sensible.</summary>
    public static int Read(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8))
        {
            return Upright;
        }

        ReadOnlySpan<byte> tiff = body[6..];
        bool little = tiff.StartsWith("II"u8);
        if (tiff.Length < 8 || !(little || tiff.StartsWith("MM"u8)))
        {
            return Upright;
        }

        uint directory = Four(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        int count = Math.Min(Two(tiff[(int)directory..], little), entries.Length / EntryBytes);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = entries.Slice(i * EntryBytes, EntryBytes);
            if (Two(entry, little) == Tag)
            {
                int turn = Two(entry[8..], little);
                return turn is >= 2 and <= 8 ? turn : Upright;
            }
        }

        return Upright;
    }

    /// <summary>An Exif segment that says which way up, and nothing else.</summary>
    public static byte[] Segment(int turn) =>
    [
        0xFF, 0xE1, 0, 34,
        .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0,
        0, 0, 0, 0,
    ];

    private static int Two(ReadOnlySpan<byte> bytes, bool little) => little
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Four(ReadOnlySpan<byte> bytes, bool little) => little
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
