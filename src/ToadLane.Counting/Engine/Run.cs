namespace ToadLane.Counting.Engine;

/// <summary>What Equal Shares buys with one share for each voter, exactly.</summary>
/// <param name="Share">The share.</param>
/// <param name="Purchases">In order.</param>
/// <param name="Cost">What they cost together, in minor units.</param>
internal sealed record Run(Fraction Share, List<Purchase> Purchases, Int128 Cost);
