using System.Globalization;

namespace ToadLane.Ledger;

/// <summary>A whole number together with the unit it counts; what a posting moves.</summary>
/// <param name="Value">How many of the unit.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct Amount(long Value, Unit Unit)
{
    /// <summary>An amount of money, in pence.</summary>
    public static implicit operator Amount(Pence pence) => new(pence.Value, Unit.Pence);

    /// <summary>An amount of time, in minutes.</summary>
    public static implicit operator Amount(Minutes minutes) => new(minutes.Value, Unit.Minutes);

    /// <summary>An amount of equity, in shares.</summary>
    public static implicit operator Amount(Shares shares) => new(shares.Value, Unit.Shares);

    /// <summary>The number and the unit, whatever the reader's culture: <c>1250 Pence</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit}");
}
