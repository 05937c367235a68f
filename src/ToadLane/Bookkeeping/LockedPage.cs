using Microsoft.EntityFrameworkCore;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>The accounts that one operation has locked, and what it is about to write to them.</summary>
public sealed class LockedPage
{
    private readonly ToadLaneDb db;
    private readonly IReadOnlyList<Entry> around;
    private readonly List<Account> opened = [];
    private readonly List<Entry> written = [];

    internal LockedPage(ToadLaneDb db, IReadOnlyList<StoredAccount> locked, IReadOnlyList<Entry> around)
    {
        (this.db, this.around) = (db, around);
        Book = Book.Resume(locked.Select(a => KeyValuePair.Create(a.ToAccount(), a.Balance)), around);
    }

    /// <summary>The books as they stand with what has been written on this page.</summary>
    public Book Book { get; private set; }

    /// <summary>Opens an account that is not there yet. Comes before the first entry.</summary>
    public void Open(Account account)
    {
        if (Book.Accounts.ContainsKey(account.Code))
        {
            return;
        }

        opened.Add(account);
        Book = Book.Resume(
            Book.Accounts.Values.Select(a => KeyValuePair.Create(a, Book.BalanceOf(a.Code)))
                .Append(KeyValuePair.Create(account, default(Balance))),
            around);
    }

    /// <summary>
    /// The day of an entry that was written before, so that asking again asks for the same; otherwise today.
    /// </summary>
    public DateOnly DayOf(EntryKey key, DateOnly today) => Book.Find(key)?.On ?? today;

    /// <summary>
    /// Puts the entry on the page, or says which rule it breaks. What stands in the books already is not put twice.
    /// </summary>
    public EntryRefusal? Write(Entry entry)
    {
        if (Book.WhyNot(entry) is { } refusal)
        {
            return refusal;
        }

        if (Book.Find(entry.Key) is null)
        {
            written.Add(entry);
            Book = Book.With(entry);
        }

        return null;
    }

    /// <summary>Stores the page: balances now, new rows with the operation's own SaveChanges.</summary>
    public async Task SaveAsync(Actor actor, DateTime now, CancellationToken cancel)
    {
        foreach (Entry entry in written)
        {
            db.LedgerEntries.Add(StoredEntry.From(entry, actor, now));
        }

        HashSet<AccountCode> fresh = [.. opened.Select(account => account.Code)];
        db.LedgerAccounts.AddRange(opened.Select(account => StoredAccount.From(account, Book.BalanceOf(account.Code))));
        HashSet<AccountCode> changed =
            [.. written.SelectMany(entry => entry.Postings).Select(posting => posting.Account).Except(fresh)];
        foreach (AccountCode code in changed)
        {
            await this.StoreBalanceAsync(code.Value, Book.BalanceOf(code), cancel);
        }
    }

    private Task<int> StoreBalanceAsync(string code, Balance balance, CancellationToken cancel) =>
        db.LedgerAccounts.Where(a => a.Code == code).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.DebitsPosted, balance.DebitsPosted)
                .SetProperty(a => a.CreditsPosted, balance.CreditsPosted)
                .SetProperty(a => a.DebitsPending, balance.DebitsPending)
                .SetProperty(a => a.CreditsPending, balance.CreditsPending),
            cancel);
}
