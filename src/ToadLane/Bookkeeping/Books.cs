using Microsoft.EntityFrameworkCore;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>
/// The way into the stored books. An operation locks the accounts it will write to, in the order of their codes so that
/// two operations never wait for each other, and writes within its own transaction.
/// </summary>
public sealed class Books(ToadLaneDb db)
{
    /// <summary>
    /// Locks these accounts until the transaction ends, and gives the part of the books around these entries. Accounts
    /// and entries that do not exist yet are simply not there.
    /// </summary>
    public async Task<LockedPage> LockAsync(
        IEnumerable<AccountCode> accounts, IEnumerable<EntryKey> keys, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Accounts are locked within a transaction, or not at all.");
        }

        string[] codes = [.. accounts.Select(code => code.Value).Distinct().Order(StringComparer.Ordinal)];
        foreach (string code in codes)
        {
            // An update that changes nothing locks the row on both engines.
            await db.LedgerAccounts.Where(a => a.Code == code)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.DebitsPosted, a => a.DebitsPosted), cancel);
        }

        string[] names = [.. keys.Select(key => key.Value).Distinct()];
        List<StoredAccount> locked = await db.LedgerAccounts.AsNoTracking()
            .Where(a => codes.Contains(a.Code)).ToListAsync(cancel);
        List<StoredEntry> around = await db.LedgerEntries.AsNoTracking().Include(e => e.Postings)
            .Where(e => names.Contains(e.Key) || (e.FollowsKey != null && names.Contains(e.FollowsKey)))
            .OrderBy(e => e.Number).ToListAsync(cancel);
        return new LockedPage(db, locked, [.. around.Select(e => e.ToEntry())]);
    }

    /// <summary>The entry with this key, or null. An entry never changes, so this needs no lock.</summary>
    public async Task<Entry?> FindAsync(EntryKey key, CancellationToken cancel)
    {
        StoredEntry? entry = await db.LedgerEntries.AsNoTracking().Include(e => e.Postings)
            .SingleOrDefaultAsync(e => e.Key == key.Value, cancel);
        return entry?.ToEntry();
    }
}
