using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>
/// Undoes a payment that was entered wrongly: the money is free in the pot again, and both entries stay in the books.
/// </summary>
public sealed class ReverseEntry(ToadLaneDb db, TimeProvider clock, Books books)
{
    public async Task<Outcome<Entry>> RunAsync(EntryKey key, Undoing undoing, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CommitMoney) is { } notYours)
        {
            return notYours;
        }

        Entry? wrong = await books.FindAsync(undoing.Entry, cancel);
        if (wrong is null)
        {
            return BookkeepingRefusals.NoSuchEntry;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        LockedPage page = await books.LockAsync(
            wrong.Postings.Select(line => line.Account), [key, wrong.Key], cancel);
        Entry reversal = wrong.Reverse(key, page.DayOf(key, DateOnly.FromDateTime(now)), undoing.Reason);
        bool isNew = page.Book.Find(key) is null;
        if (page.WriteAfter(wrong.Key, reversal) is { } refusal)
        {
            return refusal;
        }

        if (isNew)
        {
            await page.SaveAsync(actor, now, cancel);
            await this.MarkInvoiceAsync(wrong, new InvoiceReversal(now, actor.Name, undoing.Reason), cancel);
            db.Record(new Deed(actor, Act.CommitMoney, "reversal", null, $"{wrong.Key}: {undoing.Reason}"), now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return reversal;
    }

    private async Task MarkInvoiceAsync(Entry wrong, InvoiceReversal reversal, CancellationToken cancel)
    {
        if (await db.Invoices.SingleOrDefaultAsync(i => i.EntryKey == wrong.Key.Value, cancel) is { } invoice)
        {
            invoice.Reversal = reversal;
        }
    }
}

/// <summary>Which entry is undone, and why.</summary>
public sealed record Undoing(EntryKey Entry, string Reason);
