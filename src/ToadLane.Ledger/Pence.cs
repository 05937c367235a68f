using System.Globalization;

namespace ToadLane.Ledger;

/// <summary>An amount of money in whole pence sterling.</summary>
/// <param name="Value">The number of pence; may be negative, as a difference is.</param>
public readonly record struct Pence(long Value) : IComparable<Pence>
{
    /// <summary>No pence at all.</summary>
    public static Pence Zero => default;

    /// <summary>The sum. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Pence operator +(Pence left, Pence right) => new(checked(left.Value + right.Value));

    /// <summary>The difference. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Pence operator -(Pence left, Pence right) => new(checked(left.Value - right.Value));

    /// <summary>True when the left is less.</summary>
    public static bool operator <(Pence left, Pence right) => left.Value < right.Value;

    /// <summary>True when the left is more.</summary>
    public static bool operator >(Pence left, Pence right) => left.Value > right.Value;

    /// <summary>True when the left is less or the same.</summary>
    public static bool operator <=(Pence left, Pence right) => left.Value <= right.Value;

    /// <summary>True when the left is more or the same.</summary>
    public static bool operator >=(Pence left, Pence right) => left.Value >= right.Value;

    /// <summary>Orders by value, least first.</summary>
    public int CompareTo(Pence other) => Value.CompareTo(other.Value);

    /// <summary>
    /// Parts in proportion to the weights, which add up to this exactly: see <see cref="LargestRemainder"/>.
    /// </summary>
    public IReadOnlyList<Pence> Split(params IReadOnlyList<long> weights) =>
        [.. LargestRemainder.Split(Value, weights).Select(part => new Pence(part))];

    /// <summary>In pounds, whatever the reader's culture: <c>£1,234.56</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Value < 0 ? "-" : "")}£{Magnitude / 100:N0}.{Magnitude % 100:00}");

    private ulong Magnitude => (ulong)Int128.Abs(Value);
}
