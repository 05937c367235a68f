namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>Ranked Pairs: one majority, strongest first, and whether it was kept.</summary>
/// <param name="Winner">The number of the candidate whom more papers prefer.</param>
/// <param name="Loser">The number of the other one.</param>
/// <param name="For">How many votes prefer the winner.</param>
/// <param name="Against">How many votes prefer the loser.</param>
/// <param name="IsKept">False when stronger majorities already say the opposite.</param>
public sealed record PairStep(int Winner, int Loser, long For, long Against, bool IsKept);
