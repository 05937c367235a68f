namespace ToadLane.Ledger;

/// <summary>The two sides of every account. What one account is debited, another is credited.</summary>
public enum Side
{
    /// <summary>The left side: what comes in to a pot, or is spent.</summary>
    Debit,

    /// <summary>The right side: what goes out of a pot, or is earned or owed.</summary>
    Credit,
}
