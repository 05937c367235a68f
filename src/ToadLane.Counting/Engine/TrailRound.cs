namespace ToadLane.Counting.Engine;

/// <summary>One round of a <see cref="Trail"/>.</summary>
internal sealed class TrailRound
{
    /// <summary>What was bought, or -1 for nothing.</summary>
    public int Place { get; set; }

    /// <summary>The price of a point was between these, in minor units.</summary>
    public (double Low, double High) Price { get; set; }

    /// <summary>Its rate, the price for what it is worth, was at most this; without limit when nothing was
    /// bought.</summary>
    public double RateHigh { get; set; }

    /// <summary>The projects that shared the least rate, when there were several.</summary>
    public int[]? Tied { get; set; }

    /// <summary>The rate they shared, exactly, unless it was plain without it that they did.</summary>
    public Fraction? TiedRate { get; set; }

    /// <summary>What is known of the prices of open projects.</summary>
    public List<Offer> Offers { get; } = [];

    public void Begin()
    {
        (Place, Price, RateHigh, Tied, TiedRate) = (-1, default, double.PositiveInfinity, null, null);
        Offers.Clear();
    }
}
