using ToadLane.Decisions.Proposals.Photos;

namespace ToadLane.Decisions.Proposals;

/// <summary>A picture, checked and freed of the place and time that cameras hide in it.</summary>
public sealed class Photo
{
    public const int LongestDescription = 300;

    public PhotoId Id { get; init; }

    /// <summary>"image/jpeg", "image/png" or "image/webp".</summary>
    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }

    public int WidthPixels { get; init; }

    public int HeightPixels { get; init; }

    /// <summary>What it shows, in words, for those who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>Takes a file that somebody sent, with its description, unless something is wrong with either.</summary>
    public static Outcome<Photo> Take(ReadOnlyMemory<byte> file, string? description)
    {
        if (!Picture.Read(file).Succeeded(out Picture? picture, out Refusal? refusal))
        {
            return refusal;
        }

        string text = (description ?? "").Trim();
        if (text.Length == 0)
        {
            return ProposalRefusals.DescriptionIsMissing;
        }

        if (text.Length > LongestDescription)
        {
            return ProposalRefusals.TooLong("description", LongestDescription);
        }

        return new Photo
        {
            Id = Ids.New<PhotoId>(),
            ContentType = picture.ContentType,
            Bytes = picture.Bytes,
            WidthPixels = picture.Size.Width,
            HeightPixels = picture.Size.Height,
            Description = text,
        };
    }
}
