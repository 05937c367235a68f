using System.Numerics;

namespace ToadLane.Counting;

/// <summary>
/// An exact rational number in lowest terms: prices and shares of a pot are rarely whole pence, and no decision of a
/// count may rest on a rounded one.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger _denominator;

    /// <summary>Makes the number <paramref name="numerator"/> / <paramref name="denominator"/>, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction needs a denominator other than zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>The upper number; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The lower number, always positive.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Nought.</summary>
    public static Fraction Zero => default;

    /// <summary>The whole part, rounded towards minus infinity.</summary>
    public BigInteger Floor => Numerator.Sign >= 0
        ? BigInteger.Divide(Numerator, Denominator)
        : -BigInteger.Divide(-Numerator + Denominator - 1, Denominator);

    /// <summary>The nearest number that a machine can hold, for charts and for filters: never for a decision.</summary>
    public double Approximate()
    {
        if (Numerator.IsZero)
        {
            return 0;
        }

        var shift = (int)(64 + Denominator.GetBitLength() - BigInteger.Abs(Numerator).GetBitLength());
        var quotient = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    /// <inheritdoc />
    public int CompareTo(Fraction other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc />
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>Written as "7" when whole, else as "22/7".</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{Numerator}/{Denominator}");

    /// <summary>Every whole number is a fraction.</summary>
    public static implicit operator Fraction(long whole) => new(whole, BigInteger.One);

    /// <summary>The same as the implicit conversion, for languages without it.</summary>
    public static Fraction FromInt64(long whole) => whole;

    /// <summary>Exact sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) => new(
        (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
        left.Denominator * right.Denominator);

    /// <summary>Exact difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => new(
        (left.Numerator * right.Denominator) - (right.Numerator * left.Denominator),
        left.Denominator * right.Denominator);

    /// <summary>Exact product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Exact quotient.</summary>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Exact comparison.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Equal in value.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Different in value.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>The same as +.</summary>
    public static Fraction Add(Fraction left, Fraction right) => left + right;

    /// <summary>The same as -.</summary>
    public static Fraction Subtract(Fraction left, Fraction right) => left - right;

    /// <summary>The same as *.</summary>
    public static Fraction Multiply(Fraction left, Fraction right) => left * right;

    /// <summary>The same as /.</summary>
    public static Fraction Divide(Fraction left, Fraction right) => left / right;
}
