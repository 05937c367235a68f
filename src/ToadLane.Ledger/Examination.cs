using static ToadLane.Ledger.EntryRefusal;

namespace ToadLane.Ledger;

/// <summary>One entry held against the rules of one book, in the order of <see cref="EntryRefusal"/>.</summary>
internal sealed class Examination(Book book, Entry entry)
{
    private static readonly EntryRefusal[] Rules = Enum.GetValues<EntryRefusal>();

    private readonly IReadOnlyList<Posting> lines = entry.Postings;
    private readonly Entry? followed = entry.Follows is { } key ? book.Find(key) : null;

    /// <summary>The first rule that the entry breaks, or null when it breaks none.</summary>
    public EntryRefusal? FirstBroken()
    {
        foreach (EntryRefusal rule in Rules)
        {
            if (Breaks(rule))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The law. Each rule may rely on those above it.</summary>
    private bool Breaks(EntryRefusal rule) => rule switch
    {
        KeyTaken => book.Find(entry.Key) is { } earlier && earlier != entry,
        ReasonMissing => string.IsNullOrWhiteSpace(entry.Reason),
        FewerThanTwoPostings => lines.Count < 2,
        AmountNotPositive => lines.Any(line => line.Amount.Value <= 0),
        UnitsMixed => lines.Any(line => line.Amount.Unit != lines[0].Amount.Unit),
        AccountTwice => lines.DistinctBy(line => line.Account).Count() < lines.Count,
        NotBalanced => Total(Side.Debit) != Total(Side.Credit),

        AccountUnknown => lines.Any(line => !book.Accounts.ContainsKey(line.Account)),
        AccountInAnotherUnit => lines.Any(line => line.Amount.Unit != book.Accounts[line.Account].Unit),
        DayClosed => entry.On <= book.ClosedThrough,

        FollowsNothing => FollowsAnother ? followed is null : entry.Follows is not null,
        FollowsAnotherKind => followed is not null && !MayFollow(followed.Kind),
        EarlierThanFollowed => entry.On < followed?.On,
        AlreadyReversed => entry.Kind == EntryKind.Reversal && book.Followers(followed!.Key).Count > 0,
        NotMirrored => entry.Kind == EntryKind.Reversal && !IsSameAs(followed!.Postings.Select(line => line.Mirrored)),
        CommitmentFinished => IsOfACommitment && Outstanding.Count == 0,
        MoreThanCommitted => entry.Kind == EntryKind.Settlement && lines.Any(line => line.Amount.Value > Left(line)),
        NotAllThatIsLeft => entry.Kind == EntryKind.Voiding && !IsSameAs(Outstanding),

        BalanceTooLarge => !IsOfACommitment && lines.Any(PassesTheLimit),
        Overdrawn => lines.Any(Overdraws),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private bool IsOfACommitment => entry.Kind is EntryKind.Settlement or EntryKind.Voiding;

    private bool FollowsAnother => IsOfACommitment || entry.Kind == EntryKind.Reversal;

    private IReadOnlyList<Posting> Outstanding => book.Outstanding(followed!.Key);

    private Int128 Total(Side side) =>
        lines.Where(line => line.Side == side).Aggregate(Int128.Zero, (sum, line) => sum + line.Amount.Value);

    private bool MayFollow(EntryKind kind) => entry.Kind == EntryKind.Reversal
        ? kind is EntryKind.Transfer or EntryKind.Settlement
        : kind == EntryKind.Commitment;

    private bool IsSameAs(IEnumerable<Posting> expected) => lines.ToHashSet().SetEquals(expected);

    private long Left(Posting line) =>
        Outstanding.SingleOrDefault(left => left.Account == line.Account && left.Side == line.Side)?.Amount.Value ?? 0;

    private bool PassesTheLimit(Posting line)
    {
        Balance before = book.BalanceOf(line.Account);
        Int128 sum = line.Side == Side.Debit
            ? (Int128)before.DebitsPosted + before.DebitsPending
            : (Int128)before.CreditsPosted + before.CreditsPending;
        return sum + line.Amount.Value > long.MaxValue;
    }

    /// <summary>An account that is below zero already, from an import, may still be helped back up.</summary>
    private bool Overdraws(Posting line)
    {
        Account account = book.Accounts[line.Account];
        Balance before = book.BalanceOf(line.Account);
        long available = before.After(entry.Kind, line).Available(account.GrowsBy);
        return account.Overdraft == Overdraft.Refused && available < 0 && available < before.Available(account.GrowsBy);
    }
}
