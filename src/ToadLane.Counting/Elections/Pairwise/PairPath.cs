namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>The strongest path of majorities from one candidate to another.</summary>
/// <param name="From">The number of the candidate at its start.</param>
/// <param name="To">The number of the candidate at its end.</param>
/// <param name="Strength">The strength of its weakest majority, in units of the result.</param>
public sealed record PairPath(int From, int To, long Strength);
