using System.Globalization;

namespace ToadLane.Ledger;

/// <summary>An amount of time in whole minutes.</summary>
/// <param name="Value">The number of minutes; may be negative, as a difference is.</param>
public readonly record struct Minutes(long Value) : IComparable<Minutes>
{
    /// <summary>No minutes at all.</summary>
    public static Minutes Zero => default;

    /// <summary>The sum. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Minutes operator +(Minutes left, Minutes right) => new(checked(left.Value + right.Value));

    /// <summary>The difference. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Minutes operator -(Minutes left, Minutes right) => new(checked(left.Value - right.Value));

    /// <summary>True when the left is less.</summary>
    public static bool operator <(Minutes left, Minutes right) => left.Value < right.Value;

    /// <summary>True when the left is more.</summary>
    public static bool operator >(Minutes left, Minutes right) => left.Value > right.Value;

    /// <summary>True when the left is less or the same.</summary>
    public static bool operator <=(Minutes left, Minutes right) => left.Value <= right.Value;

    /// <summary>True when the left is more or the same.</summary>
    public static bool operator >=(Minutes left, Minutes right) => left.Value >= right.Value;

    /// <summary>Orders by value, least first.</summary>
    public int CompareTo(Minutes other) => Value.CompareTo(other.Value);

    /// <summary>
    /// Parts in proportion to the weights, which add up to this exactly: see <see cref="LargestRemainder"/>.
    /// </summary>
    public IReadOnlyList<Minutes> Split(params IReadOnlyList<long> weights) =>
        [.. LargestRemainder.Split(Value, weights).Select(part => new Minutes(part))];

    /// <summary>In hours and minutes, whatever the reader's culture: <c>7 h 05 min</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Value < 0 ? "-" : "")}{Magnitude / 60:N0} h {Magnitude % 60:00} min");

    private ulong Magnitude => (ulong)Int128.Abs(Value);
}
