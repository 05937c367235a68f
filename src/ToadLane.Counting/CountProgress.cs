namespace ToadLane.Counting;

/// <summary>How far a long count is.</summary>
/// <param name="Doing">What it is at, in a few words.</param>
/// <param name="Done">How much of it is behind; for Add1, the money that the last kept outcome costs.</param>
/// <param name="Total">How much there is; for Add1, the budget.</param>
public sealed record CountProgress(string Doing, long Done, long Total);
