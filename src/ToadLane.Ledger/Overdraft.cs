namespace ToadLane.Ledger;

/// <summary>Whether an account may fall below zero.</summary>
public enum Overdraft
{
    /// <summary>It may not: an entry that would leave less than nothing available is refused.</summary>
    Refused,

    /// <summary>It may.</summary>
    Allowed,
}
