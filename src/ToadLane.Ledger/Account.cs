namespace ToadLane.Ledger;

/// <summary>A place where one unit is kept.</summary>
/// <param name="Code">Its name in every entry.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Unit">The only unit it can hold.</param>
public sealed record Account(AccountCode Code, string Title, AccountKind Kind, Unit Unit)
{
    /// <summary>Whether it may fall below zero; unless told, it may not.</summary>
    public Overdraft Overdraft { get; init; } = Overdraft.Refused;

    /// <summary>
    /// The side on which it grows: debit for what is held or spent, credit for what is owed, owned or earned.
    /// </summary>
    public Side GrowsBy => Kind is AccountKind.Asset or AccountKind.Expense ? Side.Debit : Side.Credit;
}
