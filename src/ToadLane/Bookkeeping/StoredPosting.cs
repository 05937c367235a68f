using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>One line of a stored entry.</summary>
public sealed class StoredPosting
{
    public long EntryNumber { get; init; }

    /// <summary>Its place in the entry, from 1.</summary>
    public int Line { get; init; }

    public required string AccountCode { get; init; }

    public Side Side { get; init; }

    public long Amount { get; init; }

    public Unit Unit { get; init; }

    public static StoredPosting From(Posting posting, int line) => new()
    {
        Line = line,
        AccountCode = posting.Account.Value,
        Side = posting.Side,
        Amount = posting.Amount.Value,
        Unit = posting.Amount.Unit,
    };

    public Posting ToPosting() => new(new(AccountCode), Side, new Amount(Amount, Unit));
}
