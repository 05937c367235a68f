using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// A share and the prices paid out of it, twice: exactly, as whole numbers of equal parts, and rounded down to whole
/// numbers of tiny units, which settle every comparison that is not close.
/// </summary>
internal sealed class ExactAmounts
{
    // A share fits in this many bits of units, so that sums of a few shares still fit in a machine word.
    private const int Bits = 58;

    private readonly int _shift;

    public ExactAmounts(Fraction share, IReadOnlyList<Fraction> prices)
    {
        Parts = prices.Aggregate(share.Denominator, (parts, price) =>
            parts / BigInteger.GreatestCommonDivisor(parts, price.Denominator) * price.Denominator);
        Share = InParts(share);
        Prices = [.. prices.Select(InParts)];
        _shift = Math.Clamp(Bits - (int)share.Floor.GetBitLength(), 0, Bits);
        ShareInUnits = (long)InUnits(share);
        PricesInUnits = [.. prices.Select(InUnits)];
    }

    /// <summary>How many parts make one minor unit.</summary>
    public BigInteger Parts { get; }

    public BigInteger Share { get; }

    public BigInteger[] Prices { get; }

    /// <summary>Less than one unit below the truth.</summary>
    public long ShareInUnits { get; }

    /// <summary>Each less than one unit below the truth, or capped where it is beyond any share.</summary>
    public Int128[] PricesInUnits { get; }

    /// <summary>Rounded down to whole units; capped at what no share reaches.</summary>
    public Int128 InUnits(Fraction amount) =>
        (Int128)BigInteger.Min((amount.Numerator << _shift) / amount.Denominator, BigInteger.One << (Bits + 4));

    /// <summary>A whole amount in units, exactly.</summary>
    public Int128 InUnits(long amount) => (Int128)amount << _shift;

    private BigInteger InParts(Fraction amount) => amount.Numerator * (Parts / amount.Denominator);
}
