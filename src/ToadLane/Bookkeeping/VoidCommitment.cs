using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>Releases what is left of a commitment back to its pot, for a published reason.</summary>
public sealed class VoidCommitment(ToadLaneDb db, TimeProvider clock, Books books)
{
    public async Task<Outcome<Entry>> RunAsync(EntryKey key, Release release, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CommitMoney) is { } notYours)
        {
            return notYours;
        }

        Entry? promised = await books.FindAsync(release.Commitment, cancel);
        if (promised is not { Kind: EntryKind.Commitment })
        {
            return BookkeepingRefusals.NoSuchCommitment;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        LockedPage page = await books.LockAsync(
            promised.Postings.Select(line => line.Account), [key, promised.Key], cancel);
        if (page.Book.Find(key) is { } earlier)
        {
            bool same = earlier is { Kind: EntryKind.Voiding } && earlier.Follows == promised.Key
                && earlier.Reason == release.Reason;
            return same ? earlier : BookkeepingRefusals.KeyTaken;
        }

        IReadOnlyList<Posting> left = page.Book.Outstanding(promised.Key);
        if (left.Count == 0)
        {
            return BookkeepingRefusals.CommitmentFinished;
        }

        Entry voided = promised.Void(key, DateOnly.FromDateTime(now), release.Reason, left);
        if (page.WriteAfter(promised.Key, voided) is { } refusal)
        {
            return refusal;
        }

        await page.SaveAsync(actor, now, cancel);
        db.Record(new Deed(actor, Act.CommitMoney, "release", null, $"{promised.Key}: {release.Reason}"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return voided;
    }
}

/// <summary>Which commitment is released, and why.</summary>
public sealed record Release(EntryKey Commitment, string Reason);
