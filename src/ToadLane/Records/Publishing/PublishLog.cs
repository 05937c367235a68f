using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;
using ToadLane.Storage;

namespace ToadLane.Records.Publishing;

/// <summary>
/// Places what waits, writes the files of the log, works the tree out a second time from those files alone, and only
/// then signs and publishes the checkpoint.
/// </summary>
public sealed class PublishLog(
    ToadLaneDb db, LogYears years, Sequencer sequencer, LogFolders folders, CurrentCouncil council, TimeProvider clock)
{
    private const int LargestStep = 100_000;

    /// <summary>
    /// Sealed votes wait for company: fewer than <paramref name="fewestEnvelopes"/> stay as they are.
    /// </summary>
    public async Task<Outcome<PublishedLog>> RunAsync(Actor actor, int fewestEnvelopes, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.PublishLog) is { } notYours)
        {
            return notYours;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        IReadOnlyList<byte[]> found = await sequencer.FindAsync(cancel);
        await using (IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await sequencer.PlaceAsync(now, found.Count < fewestEnvelopes ? [] : found, cancel);
            await transaction.CommitAsync(cancel);
        }

        long published = 0;
        foreach (int year in await db.YearLogs.Where(l => l.PublishedSize < l.Size).Select(l => l.Year)
            .OrderBy(y => y).ToListAsync(cancel))
        {
            if (!(await this.PublishAsync(year, cancel)).Succeeded(out PublishedLog? log, out Refusal? refusal))
            {
                return refusal;
            }

            published += log.Leaves;
        }

        return new PublishedLog(published);
    }

    // The files follow from the leaves alone, so two nodes that write them at once write the same: no lock is held
    // until the checkpoint is signed.
    private async Task<Outcome<PublishedLog>> PublishAsync(int year, CancellationToken cancel)
    {
        YearLog seen = await db.YearLogs.AsNoTracking().SingleAsync(l => l.Year == year, cancel);
        TileFolder folder = folders.Of(council.Registration.Slug, year);
        try
        {
            await this.WriteAsync(seen, folder, cancel);
            if (Fault(seen, folder) is { } fault)
            {
                return RecordRefusals.LogDoesNotFit(fault);
            }
        }
        catch (MissingNodeException missing)
        {
            return RecordRefusals.LogDoesNotFit(missing.Message);
        }

        return await this.SignAsync(seen, folder, cancel);
    }

    private async Task<PublishedLog> SignAsync(YearLog seen, TileFolder folder, CancellationToken cancel)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        YearLog log = await years.HoldAsync(seen.Year, cancel);
        if (log.PublishedSize != seen.PublishedSize)
        {
            return new PublishedLog(0);
        }

        using NoteSigner signer = years.SignerOf(log);
        log.Publish(seen.Size, new Checkpoint(log.Origin, seen.Size, seen.Tree().Root).SignedBy(signer));
        await db.SaveChangesAsync(cancel);
        folder.WriteCheckpoint(log.Note!);
        await transaction.CommitAsync(cancel);
        return new PublishedLog(seen.Size - seen.PublishedSize);
    }

    private async Task WriteAsync(YearLog log, TileFolder folder, CancellationToken cancel)
    {
        TileMaker maker = new(folder);
        for (long size = log.PublishedSize; size < log.Size;)
        {
            List<byte[]> entries = await db.LogLeaves.AsNoTracking()
                .Where(l => l.Year == log.Year && l.Index >= size && l.Index < log.Size)
                .OrderBy(l => l.Index).Take(LargestStep).Select(l => l.Entry).ToListAsync(cancel);
            if (entries.Count == 0)
            {
                throw new MissingNodeException(
                    string.Create(CultureInfo.InvariantCulture, $"Leaf {size} is not in the database."));
            }

            size = maker.Grow(size, entries);
        }
    }

    // The sequencer kept the right edge of the tree; this reads the files that strangers will read.
    private static string? Fault(YearLog log, TileFolder folder)
    {
        TileNodes nodes = new(folder, log.Size);
        TreeHash root = GrowingTree.From(log.Size, nodes).Root;
        if (root != log.Tree().Root)
        {
            return "The files lead to another root than the sequencer's.";
        }

        if (log.Note is null)
        {
            return null;
        }

        Checkpoint? last = SignedNote.Parse(log.Note) is { } note && note.IsSignedBy(log.Key)
            ? Checkpoint.Parse(note.Text)
            : null;
        return last is not null && ConsistencyProof.Make(last.Size, log.Size, nodes).Proves(last.Root, root)
            ? null
            : "The log does not continue the checkpoint that was published last.";
    }
}

/// <summary>How many leaves a run published.</summary>
public sealed record PublishedLog(long Leaves);
