namespace ToadLane.Counting;

/// <summary>How far a long count is.</summary>
/// <param name="Doing">What it is at, in a few words.</param>
/// <param name="Done">How much of it is behind; for Add1, raises of the share.</param>
/// <param name="Total">How much there may be.</param>
public sealed record CountProgress(string Doing, long Done, long Total);
