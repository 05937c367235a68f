using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ToadLane.Decisions.Proposals.Photos;

/// <summary>
/// PNG (ISO/IEC 15948): a chain of chunks. Kept are those that make the picture and its colours; texts, times, Exif and
/// whatever else is not.
/// </summary>
internal static class PngFile
{
    private const int SignatureBytes = 8;
    private const int FrameBytes = 12;
    private const int HeaderBytes = 13;

    // The largest profiles of printing houses have about three million.
    private const int LargestProfileBytes = 4 * 1024 * 1024;

    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD"];

    public static Outcome<Picture> Clean(ReadOnlySpan<byte> file)
    {
        using MemoryStream clean = new(file.Length);
        clean.Write(file[..SignatureBytes]);
        PictureSize? size = null;
        bool hasPicture = false;
        int at = SignatureBytes;
        while (file.Length - at >= FrameBytes)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - FrameBytes)
            {
                break;
            }

            ReadOnlySpan<byte> chunk = file.Slice(at, (int)length + FrameBytes);
            string kind = Encoding.Latin1.GetString(chunk[4..8]);
            size ??= kind == "IHDR" && length == HeaderBytes ? SizeOf(chunk[8..]) : null;
            bool isSecondHeader = kind == "IHDR" && at > SignatureBytes;
            if (size is null || isSecondHeader || (kind == "iCCP" && !IsProfile(chunk[8..^4])))
            {
                break;
            }

            hasPicture |= kind == "IDAT";
            if (Kept.Contains(kind))
            {
                clean.Write(chunk);
            }

            if (kind == "IEND")
            {
                return hasPicture
                    ? new Picture("image/png", clean.ToArray(), size.Value)
                    : ProposalRefusals.PhotoIsDamaged;
            }

            at += chunk.Length;
        }

        return ProposalRefusals.PhotoIsDamaged;
    }

    // A name, a NUL, a method (0) and packed bytes: a few of them can unfold into thousands of millions.
    private static bool IsProfile(ReadOnlySpan<byte> body)
    {
        int packed = body.IndexOf((byte)0) + 2;
        if (packed < 2 || packed >= body.Length)
        {
            return false;
        }

        using MemoryStream from = new(body[packed..].ToArray());
        using ZLibStream profile = new(from, CompressionMode.Decompress);
        byte[] piece = new byte[16 * 1024];
        int unfolded = 0;
        try
        {
            for (int read = 1; read > 0 && unfolded <= LargestProfileBytes; unfolded += read)
            {
                read = profile.Read(piece);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return unfolded <= LargestProfileBytes;
    }

    private static PictureSize SizeOf(ReadOnlySpan<byte> header) => new(
        (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(header), int.MaxValue),
        (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(header[4..]), int.MaxValue));
}
