namespace ToadLane.Ledger;

/// <summary>The four sums of an account, each in the account's unit and never below zero.</summary>
/// <param name="DebitsPosted">All that has moved on the debit side.</param>
/// <param name="CreditsPosted">All that has moved on the credit side.</param>
/// <param name="DebitsPending">What is committed, and not yet settled or voided, on the debit side.</param>
/// <param name="CreditsPending">What is committed, and not yet settled or voided, on the credit side.</param>
public readonly record struct Balance(
    long DebitsPosted,
    long CreditsPosted,
    long DebitsPending,
    long CreditsPending)
{
    /// <summary>What the account holds, positive on the side on which it grows.</summary>
    public long Posted(Side growsBy) =>
        growsBy == Side.Debit ? DebitsPosted - CreditsPosted : CreditsPosted - DebitsPosted;

    /// <summary>What is set aside to leave the account: pending on the side on which it shrinks.</summary>
    public long Committed(Side growsBy) => growsBy == Side.Debit ? CreditsPending : DebitsPending;

    /// <summary>
    /// What may still be used: what is held, less what is set aside. What is promised to come does not count.
    /// </summary>
    public long Available(Side growsBy) => Posted(growsBy) - Committed(growsBy);

    /// <summary>
    /// The balance after one line of an entry. Throws <see cref="OverflowException"/> beyond 64 bits.
    /// </summary>
    public Balance After(EntryKind kind, Posting posting)
    {
        long amount = posting.Amount.Value;
        (long posted, long pending) = kind switch
        {
            EntryKind.Transfer or EntryKind.Reversal => (amount, 0L),
            EntryKind.Commitment => (0L, amount),
            EntryKind.Settlement => (amount, -amount),
            EntryKind.Voiding => (0L, -amount),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return posting.Side == Side.Debit
            ? this with { DebitsPosted = DebitsPosted + posted, DebitsPending = DebitsPending + pending }
            : this with { CreditsPosted = CreditsPosted + posted, CreditsPending = CreditsPending + pending };
    }
}
