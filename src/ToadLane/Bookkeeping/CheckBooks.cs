using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>
/// Adds every balance up anew from the lines and holds it against the one that is kept. Anyone may ask.
/// </summary>
public sealed class CheckBooks(ToadLaneDb db)
{
    public async Task<BooksCheck> RunAsync(CancellationToken cancel)
    {
        // One picture of both tables, whatever is written meanwhile.
        await using IDbContextTransaction transaction =
            await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        List<StoredAccount> kept = await db.LedgerAccounts.AsNoTracking().ToListAsync(cancel);
        List<StoredEntry> entries = await db.LedgerEntries.AsNoTracking().Include(e => e.Postings)
            .OrderBy(e => e.Number).ToListAsync(cancel);
        Dictionary<AccountCode, Balance> balances = kept.ToDictionary(a => new AccountCode(a.Code), a => a.Balance);
        TrialBalance anew = TrialBalance.On(
            DateOnly.MaxValue, kept.Select(a => a.ToAccount()), entries.Select(e => e.ToEntry()));
        return new BooksCheck(anew.Balances, anew.DifferencesFrom(code => balances[code]), entries.Count);
    }
}

/// <summary>What a check of the books found.</summary>
/// <param name="Balances">Debits equal credits in every unit.</param>
/// <param name="Differences">The accounts whose kept balance is not what their lines add up to.</param>
/// <param name="Entries">How many entries were added up.</param>
public sealed record BooksCheck(bool Balances, IReadOnlyList<Account> Differences, int Entries)
{
    public bool IsSound => Balances && Differences.Count == 0;
}
