using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>
/// Pays a supplier's invoice out of the money promised for it: never more than is left, and never twice.
/// </summary>
public sealed class PostInvoice(ToadLaneDb db, TimeProvider clock, Books books)
{
    public async Task<Outcome<Invoice>> RunAsync(NewInvoice asked, Actor actor, CancellationToken cancel)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (WhoMay.Refuses(actor, Act.RecordInvoice) is { } notYours)
        {
            return notYours;
        }

        if (Fault(asked, DateOnly.FromDateTime(now)) is { } fault)
        {
            return fault;
        }

        Entry? promised = await books.FindAsync(asked.Commitment, cancel);
        if (promised is not { Kind: EntryKind.Commitment })
        {
            return BookkeepingRefusals.NoSuchCommitment;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        LockedPage page = await books.LockAsync(
            promised.Postings.Select(line => line.Account), [asked.Key, promised.Key], cancel);
        if (await db.Invoices.SingleOrDefaultAsync(i => i.EntryKey == asked.Key.Value, cancel) is { } earlier)
        {
            return earlier.Answers(asked) ? earlier : BookkeepingRefusals.KeyTaken;
        }

        string fingerprint = Invoice.FingerprintOf(asked.Supplier, asked.Reference);
        if (await db.Invoices.AnyAsync(i => i.Fingerprint == fingerprint && i.Reversal == null, cancel))
        {
            return BookkeepingRefusals.InvoiceEnteredBefore(asked.Supplier, asked.Reference);
        }

        Entry paid = Payment(asked, promised, DateOnly.FromDateTime(now));
        if (page.WriteAfter(promised.Key, paid) is { } refusal)
        {
            return refusal;
        }

        Invoice invoice = Row(asked, paid, fingerprint);
        await page.SaveAsync(actor, now, cancel);
        db.Invoices.Add(invoice);
        Deed deed = new(actor, Act.RecordInvoice, "invoice", invoice.Id.Value, $"{invoice.Cost}: {invoice.Purpose}");
        db.Record(deed, now);
        if (!await this.SaveAsync(cancel))
        {
            return BookkeepingRefusals.InvoiceEnteredBefore(asked.Supplier, asked.Reference);
        }

        await transaction.CommitAsync(cancel);
        return invoice;
    }

    // Two pots are locked apart: of one bill entered in both at once, the index lets only the first through, and
    // leaving without a commit undoes the second.
    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException fault) when (fault.InnerException?.Message.Contains(
            nameof(Invoice.Fingerprint), StringComparison.Ordinal) == true)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static Refusal? Fault(NewInvoice asked, DateOnly today)
    {
        if (new[] { asked.Supplier, asked.Reference, asked.Purpose, asked.Department }.Any(string.IsNullOrWhiteSpace))
        {
            return BookkeepingRefusals.InvoiceIsIncomplete;
        }

        if (asked.Supplier.Length > Invoice.LongestName
            || asked.Reference.Length > Invoice.LongestReference
            || asked.Purpose.Length > Invoice.LongestPurpose
            || asked.Department.Length > Invoice.LongestName)
        {
            return BookkeepingRefusals.InvoiceIsTooLong;
        }

        if (asked.Net <= Pence.Zero || asked.IrrecoverableVat < Pence.Zero)
        {
            return BookkeepingRefusals.InvoiceAmountIsWrong;
        }

        return asked.Date > today ? BookkeepingRefusals.InvoiceIsFromTheFuture : null;
    }

    private static Entry Payment(NewInvoice asked, Entry promised, DateOnly today)
    {
        Amount cost = asked.Net + asked.IrrecoverableVat;
        return promised.Settle(
            asked.Key, today, asked.Purpose, [.. promised.Postings.Select(line => line with { Amount = cost })]);
    }

    private static Invoice Row(NewInvoice asked, Entry paid, string fingerprint) => new()
    {
        Id = Ids.New<InvoiceId>(),
        EntryKey = paid.Key.Value,
        CommitmentKey = asked.Commitment.Value,
        PotCode = paid.Postings.Single(line => line.Side == Side.Credit).Account.Value,
        Supplier = asked.Supplier,
        SupplierKind = asked.SupplierKind,
        Reference = asked.Reference,
        Fingerprint = fingerprint,
        Date = asked.Date,
        PaidOn = paid.On,
        Net = asked.Net,
        IrrecoverableVat = asked.IrrecoverableVat,
        Purpose = asked.Purpose,
        Department = asked.Department,
    };
}
