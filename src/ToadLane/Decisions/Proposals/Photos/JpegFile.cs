using System.Buffers.Binary;

namespace ToadLane.Decisions.Proposals.Photos;

/// <summary>
/// JPEG (ITU-T T.81): a chain of segments. Kept are those that make the picture and its colours; Exif (place, time,
/// camera, thumbnail), XMP, captions, comments and whatever follows the end are not. Of Exif only "which way up" is
/// written anew, or pictures from phones would lie on their side.
/// </summary>
internal static class JpegFile
{
    private const byte Mark = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Colours = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Exif = 0xE1;

    // A progressive picture has about ten. Each costs whoever shows it a walk over every pixel, so thousands of tiny
    // ones are an old way to stop a phone.
    private const int MostScans = 100;

    public static Outcome<Picture> Clean(ReadOnlySpan<byte> file)
    {
        using MemoryStream clean = new(file.Length);
        clean.Write([Mark, StartOfImage]);
        PictureSize? size = null;
        int turn = ExifTurn.Upright;
        int scans = 0;
        int at = 2;
        while (NextSegment(file, ref at) is { } segment)
        {
            if (segment.Marker == EndOfImage)
            {
                return size is { } known && scans > 0 ? Finish(clean, known, turn) : ProposalRefusals.PhotoIsDamaged;
            }

            ReadOnlySpan<byte> body = file[segment.Body];
            if (IsFrame(segment.Marker) && SizeOf(body) is { } frame)
            {
                // Of two sizes, one could be for us and the other for whoever shows it.
                if (size is not null)
                {
                    break;
                }

                size = frame;
            }

            if (segment.Marker == Exif && turn == ExifTurn.Upright)
            {
                turn = ExifTurn.Read(body);
            }

            if (IsKept(segment.Marker, body))
            {
                clean.Write(file[segment.Whole]);
            }

            if (segment.Marker == StartOfScan)
            {
                if (++scans > MostScans)
                {
                    break;
                }

                int end = EndOfScan(file, at);
                clean.Write(file[at..end]);
                at = end;
            }
        }

        return ProposalRefusals.PhotoIsDamaged;
    }

    private static Picture Finish(MemoryStream clean, PictureSize size, int turn)
    {
        clean.Write([Mark, EndOfImage]);
        byte[] bytes = clean.ToArray();
        return turn == ExifTurn.Upright
            ? new Picture("image/jpeg", bytes, size)
            : new Picture(
                "image/jpeg",
                [.. bytes[..2], .. ExifTurn.Segment(turn), .. bytes[2..]],
                ExifTurn.LiesOnItsSide(turn) ? size.Turned : size);
    }

    // Null at the end of the file, or where the chain breaks.
    private static Segment? NextSegment(ReadOnlySpan<byte> file, ref int at)
    {
        int start = at;
        while (at + 1 < file.Length && file[at] == Mark && file[at + 1] == Mark)
        {
            at++;
        }

        if (at + 1 >= file.Length || file[at] != Mark)
        {
            return null;
        }

        byte marker = file[at + 1];
        if (marker == EndOfImage)
        {
            return new Segment(marker, start..start, start..start);
        }

        int body = at + 4;
        int length = body <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) : 0;
        int end = at + 2 + length;
        if (length < 2 || end > file.Length)
        {
            return null;
        }

        Segment segment = new(marker, at..end, body..end);
        at = end;
        return segment;
    }

    // In the picture's own bytes a mark is followed by 0 or by a restart number; any other begins the next segment.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            if (file[at] == Mark && file[at + 1] is not (0 or Mark or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at++;
        }

        return file.Length;
    }

    // SOF0 to SOF15 without the tables and extensions that share their numbers.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PictureSize? SizeOf(ReadOnlySpan<byte> frame) => frame.Length < 5
        ? null
        : new PictureSize(
            BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));

    private static bool IsKept(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        >= 0xC0 and <= 0xCF or >= 0xDA and <= 0xDF => true,
        Colours => body.StartsWith("ICC_PROFILE\0"u8),
        Adobe => body.StartsWith("Adobe"u8),
        _ => false,
    };

    private readonly record struct Segment(byte Marker, Range Whole, Range Body);
}
