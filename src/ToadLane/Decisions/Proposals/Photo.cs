namespace ToadLane.Decisions.Proposals;

/// <summary>A picture, checked and freed of the place and time that cameras hide in it.</summary>
public sealed class Photo
{
    public PhotoId Id { get; init; }

    /// <summary>"image/jpeg", "image/png" or "image/webp".</summary>
    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>What it shows, in words, for those who cannot see it.</summary>
    public required string Description { get; init; }
}
