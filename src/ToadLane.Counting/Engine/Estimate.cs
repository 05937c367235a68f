namespace ToadLane.Counting.Engine;

/// <summary>What the purses in quanta say of a price.</summary>
internal readonly record struct Estimate
{
    /// <summary>The price, if no supporter's purse is too near it to be sure.</summary>
    public Price Price { get; init; }

    /// <summary>The true price is not below this, in minor units.</summary>
    public double Low { get; init; }

    /// <summary>As in <see cref="Offer.Slope"/>.</summary>
    public double Slope { get; init; }

    /// <summary>Every supporter has the price, unless some purse is too near it to be sure.</summary>
    public bool AllPayInFull { get; init; }

    /// <summary>The supporters certainly cannot pay the cost together.</summary>
    public bool CannotPay { get; init; }

    /// <summary>All that they have comes near the cost: only exact numbers tell.</summary>
    public bool IsInDoubt { get; init; }
}
