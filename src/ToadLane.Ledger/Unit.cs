namespace ToadLane.Ledger;

/// <summary>
/// What an account counts. One entry moves one unit: money, time and equity are never added together.
/// </summary>
public enum Unit
{
    /// <summary>Money, in whole pence sterling.</summary>
    Pence,

    /// <summary>Somebody's time, in whole minutes.</summary>
    Minutes,

    /// <summary>Equity in a society, in whole shares.</summary>
    Shares,
}
