namespace ToadLane.Ledger;

/// <summary>One line of an entry: an amount on one side of one account.</summary>
/// <param name="Account">The account that is changed.</param>
/// <param name="Side">The side it is written on.</param>
/// <param name="Amount">How much, above zero and in the account's unit; the book refuses anything else.</param>
public sealed record Posting(AccountCode Account, Side Side, Amount Amount)
{
    /// <summary>A line on the debit side.</summary>
    public static Posting Debit(AccountCode account, Amount amount) => new(account, Side.Debit, amount);

    /// <summary>A line on the credit side.</summary>
    public static Posting Credit(AccountCode account, Amount amount) => new(account, Side.Credit, amount);

    /// <summary>The same line on the other side.</summary>
    public Posting Mirrored => this with { Side = Side == Side.Debit ? Side.Credit : Side.Debit };
}
