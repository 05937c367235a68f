namespace ToadLane.Ledger;

/// <summary>
/// Every way a book can refuse an entry, in order of precedence: when several rules are broken, the first is named.
/// </summary>
public enum EntryRefusal
{
    /// <summary>The key already stands for an entry with other content.</summary>
    KeyTaken,

    /// <summary>The entry gives no reason.</summary>
    ReasonMissing,

    /// <summary>There are fewer than two lines, so nothing moves from one account to another.</summary>
    FewerThanTwoPostings,

    /// <summary>A line has an amount of zero or less.</summary>
    AmountNotPositive,

    /// <summary>The lines are in more than one unit.</summary>
    UnitsMixed,

    /// <summary>An account is named in more than one line; add them up first.</summary>
    AccountTwice,

    /// <summary>The debits and the credits differ.</summary>
    NotBalanced,

    /// <summary>A line names an account that the book does not have.</summary>
    AccountUnknown,

    /// <summary>A line is in another unit than its account.</summary>
    AccountInAnotherUnit,

    /// <summary>The day is closed: its accounts have been published and stay as they were.</summary>
    DayClosed,

    /// <summary>
    /// A settlement, voiding or reversal names no entry in the book, or a transfer or commitment names one.
    /// </summary>
    FollowsNothing,

    /// <summary>
    /// A settlement or voiding names no commitment, or a reversal names neither transfer nor settlement.
    /// </summary>
    FollowsAnotherKind,

    /// <summary>It is dated before the entry it follows.</summary>
    EarlierThanFollowed,

    /// <summary>The entry was reversed already.</summary>
    AlreadyReversed,

    /// <summary>The lines of a reversal are not those of the reversed entry with the sides exchanged.</summary>
    NotMirrored,

    /// <summary>Nothing is left of the commitment: it was settled or voided already.</summary>
    CommitmentFinished,

    /// <summary>
    /// A settlement takes more than is left of the commitment on an account, or takes from another account or side.
    /// </summary>
    MoreThanCommitted,

    /// <summary>A voiding gives back something else than all that is left of the commitment.</summary>
    NotAllThatIsLeft,

    /// <summary>A balance would pass 64 bits, some ninety thousand million million pounds.</summary>
    BalanceTooLarge,

    /// <summary>An account that may not fall below zero would have less than nothing available.</summary>
    Overdrawn,
}
