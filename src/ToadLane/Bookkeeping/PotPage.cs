using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>Writing on a pot's page, with refusals in a resident's words.</summary>
public static class PotPage
{
    /// <summary>Puts the entry on the page, or says in words why not.</summary>
    public static Refusal? WriteFrom(this LockedPage page, Pot pot, Entry entry) => page.Write(entry) switch
    {
        null => null,
        EntryRefusal.Overdrawn => BookkeepingRefusals.MoreThanFree(page.FreeIn(pot)),
        { } rule => Words(rule),
    };

    /// <summary>Puts an entry on the page that settles, voids or reverses another, or says in words why not.</summary>
    public static Refusal? WriteAfter(this LockedPage page, EntryKey followed, Entry entry) => page.Write(entry) switch
    {
        null => null,
        EntryRefusal.MoreThanCommitted => BookkeepingRefusals.MoreThanCommitted(page.LeftOf(followed)),
        { } rule => Words(rule),
    };

    /// <summary>The money in the pot that is promised to nobody.</summary>
    public static Pence FreeIn(this LockedPage page, Pot pot) =>
        new(page.Book.BalanceOf(pot.Account.Code).Available(Side.Debit));

    /// <summary>What is left of a commitment.</summary>
    public static Pence LeftOf(this LockedPage page, EntryKey commitment) => new(page.Book.Outstanding(commitment)
        .Where(line => line.Side == Side.Debit).Sum(line => line.Amount.Value));

    private static Refusal Words(EntryRefusal rule) => rule switch
    {
        EntryRefusal.KeyTaken => BookkeepingRefusals.KeyTaken,
        EntryRefusal.ReasonMissing => BookkeepingRefusals.ReasonIsMissing,
        EntryRefusal.CommitmentFinished => BookkeepingRefusals.CommitmentFinished,
        EntryRefusal.AlreadyReversed => BookkeepingRefusals.AlreadyReversed,
        EntryRefusal.FollowsAnotherKind => BookkeepingRefusals.CannotBeReversed,
        _ => BookkeepingRefusals.BooksRefuse(rule),
    };
}
