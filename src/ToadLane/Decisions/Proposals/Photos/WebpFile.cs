using System.Buffers.Binary;
using System.Text;

namespace ToadLane.Decisions.Proposals.Photos;

/// <summary>
/// WebP (RFC 9649): a RIFF file of chunks. Kept are those that make a still picture and its colours; Exif, XMP and
/// unknown chunks are not, and the header no longer promises them.
/// </summary>
internal static class WebpFile
{
    private const int RiffBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const byte AnimationFlag = 0x02;
    private const byte XmpFlag = 0x04;
    private const byte ExifFlag = 0x08;

    public static Outcome<Picture> Clean(ReadOnlySpan<byte> file)
    {
        using MemoryStream clean = new(file.Length);
        clean.Write(file[..RiffBytes]);
        PictureSize? size = null;
        bool hasPicture = false;
        int at = RiffBytes;
        while (file.Length - at >= ChunkHeaderBytes)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > file.Length - at - ChunkHeaderBytes)
            {
                return ProposalRefusals.PhotoIsDamaged;
            }

            string kind = Encoding.Latin1.GetString(file.Slice(at, 4));
            byte[] body = file.Slice(at + ChunkHeaderBytes, (int)length).ToArray();
            if (IsMoving(kind, body))
            {
                return ProposalRefusals.NotAPhoto;
            }

            PictureSize? said = SizeOf(kind, body);
            if (said is not null && size is not null && said != size)
            {
                return ProposalRefusals.PhotoIsDamaged;
            }

            size ??= said;
            hasPicture |= kind is "VP8 " or "VP8L";
            Write(clean, kind, body);
            at = (int)Math.Min(file.Length, at + ChunkHeaderBytes + length + (length % 2));
        }

        return size is { } known && hasPicture
            ? new Picture("image/webp", Finish(clean), known)
            : ProposalRefusals.PhotoIsDamaged;
    }

    private static bool IsMoving(string kind, ReadOnlySpan<byte> body) =>
        kind is "ANIM" or "ANMF" || (kind == "VP8X" && body is [var flags, ..] && (flags & AnimationFlag) != 0);

    private static PictureSize? SizeOf(string kind, byte[] body) => (kind, body) switch
    {
        ("VP8X", { Length: 10 }) => new PictureSize(1 + Three(body.AsSpan(4)), 1 + Three(body.AsSpan(7))),
        ("VP8 ", [_, _, _, 0x9D, 0x01, 0x2A, _, _, _, _, ..]) =>
            new PictureSize(Two(body.AsSpan(6)), Two(body.AsSpan(8))),
        ("VP8L", [0x2F, _, _, _, _, ..]) => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(1))),
        _ => null,
    };

    private static PictureSize Lossless(uint bits) => new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int Two(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) & 0x3FFF;

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static void Write(MemoryStream clean, string kind, byte[] body)
    {
        if (kind is not ("VP8X" or "VP8 " or "VP8L" or "ALPH" or "ICCP"))
        {
            return;
        }

        if (kind == "VP8X" && body.Length > 0)
        {
            body[0] &= unchecked((byte)~(ExifFlag | XmpFlag));
        }

        Span<byte> header = stackalloc byte[ChunkHeaderBytes];
        Encoding.Latin1.GetBytes(kind, header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], body.Length);
        clean.Write(header);
        clean.Write(body);
        if (body.Length % 2 == 1)
        {
            clean.WriteByte(0);
        }
    }

    private static byte[] Finish(MemoryStream clean)
    {
        byte[] bytes = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - ChunkHeaderBytes);
        return bytes;
    }
}
