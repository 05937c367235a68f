namespace ToadLane.Decisions.Proposals.Photos;

/// <summary>A picture file, known by its content and freed of everything that is not needed to show it.</summary>
/// <param name="ContentType">"image/jpeg", "image/png" or "image/webp".</param>
/// <param name="Bytes">The cleaned file.</param>
/// <param name="Size">As shown, after any turning the camera asked for.</param>
public sealed record Picture(string ContentType, byte[] Bytes, PictureSize Size)
{
    public const int LargestBytes = 8 * 1024 * 1024;
    public const int LongestSide = 12_000;
    public const int MostMillionPixels = 64;

    private const int Million = 1_000_000;
    private const int Megabyte = 1024 * 1024;

    /// <summary>
    /// Reads a file that somebody sent. What it is called and what the browser said it is count for nothing; where and
    /// when it was taken is thrown away, and so is anything hidden behind the end of the picture.
    /// </summary>
    public static Outcome<Picture> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length == 0)
        {
            return ProposalRefusals.PhotoIsMissing;
        }

        if (file.Length > LargestBytes)
        {
            return ProposalRefusals.PhotoIsTooLarge(LargestBytes / Megabyte);
        }

        Outcome<Picture> outcome = file.Span switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegFile.Clean(file.Span),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngFile.Clean(file.Span),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                WebpFile.Clean(file.Span),
            _ => ProposalRefusals.NotAPhoto,
        };
        return outcome.Succeeded(out Picture? picture, out _) && !picture.Size.IsWithinLimits
            ? ProposalRefusals.PhotoHasTooManyPixels(LongestSide, MostMillionPixels)
            : outcome;
    }

    /// <summary>The most pixels in all: a small file can unfold into a picture that no phone can hold.</summary>
    internal const long MostPixels = (long)MostMillionPixels * Million;
}
