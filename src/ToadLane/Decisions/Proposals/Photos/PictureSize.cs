namespace ToadLane.Decisions.Proposals.Photos;

/// <summary>Width and height in pixels.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    public bool IsWithinLimits => this.Width is > 0 and <= Picture.LongestSide
        && this.Height is > 0 and <= Picture.LongestSide
        && (long)this.Width * this.Height <= Picture.MostPixels;

    public PictureSize Turned => new(this.Height, this.Width);
}
