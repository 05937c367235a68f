namespace ToadLane.Counting.Engine;

/// <summary>One round of a <see cref="Trail"/>.</summary>
internal sealed class TrailRound
{
    /// <summary>What was bought, or -1 for nothing.</summary>
    public int Place { get; set; }

    /// <summary>The price of a point was between these, in minor units.</summary>
    public (double Low, double High) Price { get; set; }

    /// <summary>The projects that shared the least rate, when there were several.</summary>
    public int[]? Tied { get; set; }

    /// <summary>What is known of the prices of open projects.</summary>
    public List<Offer> Offers { get; } = [];

    public void Begin()
    {
        (Place, Price, Tied) = (-1, default, null);
        Offers.Clear();
    }
}
