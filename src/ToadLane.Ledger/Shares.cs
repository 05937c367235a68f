using System.Globalization;

namespace ToadLane.Ledger;

/// <summary>A number of whole shares in a society.</summary>
/// <param name="Value">The number of shares; may be negative, as a difference is.</param>
public readonly record struct Shares(long Value) : IComparable<Shares>
{
    /// <summary>No shares at all.</summary>
    public static Shares Zero => default;

    /// <summary>The sum. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Shares operator +(Shares left, Shares right) => new(checked(left.Value + right.Value));

    /// <summary>The difference. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Shares operator -(Shares left, Shares right) => new(checked(left.Value - right.Value));

    /// <summary>True when the left is less.</summary>
    public static bool operator <(Shares left, Shares right) => left.Value < right.Value;

    /// <summary>True when the left is more.</summary>
    public static bool operator >(Shares left, Shares right) => left.Value > right.Value;

    /// <summary>True when the left is less or the same.</summary>
    public static bool operator <=(Shares left, Shares right) => left.Value <= right.Value;

    /// <summary>True when the left is more or the same.</summary>
    public static bool operator >=(Shares left, Shares right) => left.Value >= right.Value;

    /// <summary>Orders by value, least first.</summary>
    public int CompareTo(Shares other) => Value.CompareTo(other.Value);

    /// <summary>
    /// Parts in proportion to the weights, which add up to this exactly: see <see cref="LargestRemainder"/>.
    /// </summary>
    public IReadOnlyList<Shares> Split(params IReadOnlyList<long> weights) =>
        [.. LargestRemainder.Split(Value, weights).Select(part => new Shares(part))];

    /// <summary>As a number, whatever the reader's culture: <c>1,234 shares</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:N0} {(Value == 1 ? "share" : "shares")}");
}
