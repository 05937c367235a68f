namespace ToadLane.Counting.Engine;

/// <summary>What Equal Shares does with one share for each voter.</summary>
internal sealed record Run(Fraction Share, List<Purchase> Purchases, List<int[]> Ties)
{
    public Int128 CostIn(Contest contest) =>
        Purchases.Aggregate(Int128.Zero, (sum, purchase) => sum + contest.Projects[purchase.Place].Cost);
}
