using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Bodies;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>Sets money of a pot aside for one purpose, never more than is free.</summary>
public sealed class CommitMoney(ToadLaneDb db, TimeProvider clock, Books books)
{
    public async Task<Outcome<Entry>> RunAsync(
        PowerId potId, NewCommitment promise, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CommitMoney) is { } notYours)
        {
            return notYours;
        }

        Pot? pot = await db.Pots.SingleOrDefaultAsync(p => p.PowerId == potId, cancel);
        if (pot is null)
        {
            return BookkeepingRefusals.NoSuchPot;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        LockedPage page = await books.LockAsync([pot.Account.Code, promise.For.Code], [promise.Key], cancel);
        page.Open(promise.For);
        Entry entry = pot.Promise(promise, page.DayOf(promise.Key, DateOnly.FromDateTime(now)));
        bool isNew = page.Book.Find(entry.Key) is null;
        if (page.WriteFrom(pot, entry) is { } refusal)
        {
            return refusal;
        }

        if (isNew)
        {
            await page.SaveAsync(actor, now, cancel);
            db.Record(new Deed(actor, Act.CommitMoney, "pot", potId.Value, $"{promise.Amount}: {promise.Reason}"), now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return entry;
    }
}
