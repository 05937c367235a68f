using System.Collections.Immutable;

namespace ToadLane.Ledger;

/// <summary>
/// Accounts, and the entries that were accepted for them in order. A book never changes: <see cref="With"/> gives the
/// next one. The same accounts and entries always give the same book; there is no clock and no chance in it.
/// </summary>
public sealed class Book
{
    private readonly ImmutableDictionary<AccountCode, Balance> balances;
    private readonly ImmutableDictionary<EntryKey, Entry> entries;
    private readonly ImmutableDictionary<EntryKey, ImmutableList<Entry>> followers;

    private Book(
        IReadOnlyDictionary<AccountCode, Account> accounts,
        ImmutableDictionary<AccountCode, Balance> balances,
        ImmutableDictionary<EntryKey, Entry> entries,
        ImmutableDictionary<EntryKey, ImmutableList<Entry>> followers) =>
        (Accounts, this.balances, this.entries, this.followers) = (accounts, balances, entries, followers);

    /// <summary>Every account of the book, by its code.</summary>
    public IReadOnlyDictionary<AccountCode, Account> Accounts { get; }

    /// <summary>The last day that takes no more entries, or null when every day is open.</summary>
    public DateOnly? ClosedThrough { get; private init; }

    /// <summary>
    /// A book with nothing written in it. Throws <see cref="ArgumentException"/> when a code stands twice.
    /// </summary>
    public static Book Open(params IEnumerable<Account> accounts) =>
        Resume(accounts.Select(account => KeyValuePair.Create(account, default(Balance))), []);

    /// <summary>
    /// The part of a stored book that the next entry needs: the accounts it names with their balances now, and, of the
    /// entries already counted in those balances, the one with the same key, the one it follows and all that follow
    /// that.
    /// </summary>
    public static Book Resume(IEnumerable<KeyValuePair<Account, Balance>> accounts, IEnumerable<Entry> counted)
    {
        ImmutableList<KeyValuePair<Account, Balance>> rows = [.. accounts];
        ImmutableList<Entry> known = [.. counted];
        return new Book(
            rows.ToImmutableDictionary(row => row.Key.Code, row => row.Key),
            rows.ToImmutableDictionary(row => row.Key.Code, row => row.Value),
            known.ToImmutableDictionary(entry => entry.Key),
            known.Where(entry => entry.Follows is not null)
                .GroupBy(entry => entry.Follows!)
                .ToImmutableDictionary(group => group.Key, group => group.ToImmutableList()));
    }

    /// <summary>The entry with this key, or null.</summary>
    public Entry? Find(EntryKey key) => entries.GetValueOrDefault(key);

    /// <summary>
    /// The entries that settle, void or reverse the one with this key, in the order they were accepted.
    /// </summary>
    public IReadOnlyList<Entry> Followers(EntryKey key) => followers.GetValueOrDefault(key, []);

    /// <summary>
    /// The account's four sums now. Throws <see cref="KeyNotFoundException"/> for an unknown account.
    /// </summary>
    public Balance BalanceOf(AccountCode account) => balances[account];

    /// <summary>What is still pending of a commitment, line by line; nothing when it is finished or unknown.</summary>
    public IReadOnlyList<Posting> Outstanding(EntryKey commitment)
    {
        if (Find(commitment) is not { Kind: EntryKind.Commitment } entry)
        {
            return [];
        }

        Dictionary<AccountCode, long> used = Followers(commitment)
            .SelectMany(follower => follower.Postings)
            .GroupBy(posting => posting.Account)
            .ToDictionary(group => group.Key, group => group.Sum(posting => posting.Amount.Value));
        return
        [
            .. from posting in entry.Postings
               let left = posting.Amount.Value - used.GetValueOrDefault(posting.Account)
               where left > 0
               select posting with { Amount = posting.Amount with { Value = left } },
        ];
    }

    /// <summary>
    /// The first rule that the entry would break, or null when it may be written. An entry that is in the book already,
    /// with the same content, breaks none: whoever asks twice gets the same answer twice.
    /// </summary>
    public EntryRefusal? WhyNot(Entry entry) =>
        Find(entry.Key) == entry ? null : new Examination(this, entry).FirstBroken();

    /// <summary>
    /// The book after this entry; the same book when the entry is in it already. Ask <see cref="WhyNot"/> first: throws
    /// <see cref="InvalidOperationException"/> for an entry that breaks a rule.
    /// </summary>
    public Book With(Entry entry)
    {
        if (WhyNot(entry) is { } refusal)
        {
            throw new InvalidOperationException($"Entry {entry.Key} is refused: {refusal}.");
        }

        return Find(entry.Key) is null ? Written(entry) : this;
    }

    /// <summary>The book with every day up to this one closed. A closed day is never opened again.</summary>
    public Book CloseThrough(DateOnly day) => new(Accounts, balances, entries, followers)
    {
        ClosedThrough = day > (ClosedThrough ?? DateOnly.MinValue) ? day : ClosedThrough,
    };

    private Book Written(Entry entry) => new(
        Accounts,
        balances.SetItems(entry.Postings.Select(posting =>
            KeyValuePair.Create(posting.Account, BalanceOf(posting.Account).After(entry.Kind, posting)))),
        entries.Add(entry.Key, entry),
        entry.Follows is { } key ? followers.SetItem(key, [.. Followers(key), entry]) : followers)
    {
        ClosedThrough = ClosedThrough,
    };
}
