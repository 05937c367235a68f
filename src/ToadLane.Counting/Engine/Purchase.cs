namespace ToadLane.Counting.Engine;

/// <summary>One round of Equal Shares: who bought what for how much.</summary>
internal sealed record Purchase(int Place, Fraction Price)
{
    /// <summary>People who paid the price.</summary>
    public required long PaidInFull { get; init; }

    /// <summary>People who paid less, and more than nothing.</summary>
    public required long PaidAllTheyHad { get; init; }
}

/// <summary>What Equal Shares does with one share for each voter.</summary>
internal sealed record Run(Fraction Share, List<Purchase> Purchases, List<int[]> Ties)
{
    public Int128 CostIn(Contest contest) =>
        Purchases.Aggregate(Int128.Zero, (sum, purchase) => sum + contest.Projects[purchase.Place].Cost);
}
