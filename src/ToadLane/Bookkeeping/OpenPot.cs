using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Bodies;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>
/// Opens the pot of a budget that was handed over, and puts the money in it. Asking again changes nothing.
/// </summary>
public sealed class OpenPot(ToadLaneDb db, TimeProvider clock, Books books)
{
    public async Task<Outcome<Pot>> RunAsync(PowerId powerId, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.HandOverPower) is { } notYours)
        {
            return notYours;
        }

        Power? power = await db.Powers.SingleOrDefaultAsync(p => p.Id == powerId, cancel);
        if (power is null)
        {
            return BodyRefusals.NoSuchPower;
        }

        if (power.Kind != PowerKind.Budget)
        {
            return BookkeepingRefusals.NotABudget;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two who open it at once wait for each other here, and the second finds it open.
        await db.Powers.Where(p => p.Id == powerId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, p => p.Title), cancel);
        if (await db.Pots.SingleOrDefaultAsync(p => p.PowerId == powerId, cancel) is { } opened)
        {
            return opened;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        Pot pot = Pot.For(power, DateOnly.FromDateTime(now));
        LockedPage page = await books.LockAsync([], [], cancel);
        page.Open(pot.Account);
        page.Open(pot.Grant);
        if (page.Write(pot.Receive(power.Amount, power.Clause)) is { } rule)
        {
            return BookkeepingRefusals.BooksRefuse(rule);
        }

        await page.SaveAsync(actor, now, cancel);
        db.Pots.Add(pot);
        db.Record(new Deed(actor, Act.HandOverPower, "pot", powerId.Value, $"{pot.Title}: {power.Amount}"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return pot;
    }
}
