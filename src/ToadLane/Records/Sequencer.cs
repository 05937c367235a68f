using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.PublicLog.Trees;
using ToadLane.Storage;

namespace ToadLane.Records;

/// <summary>
/// Gives leaves their places in the log, from the database alone, in the caller's transaction. Sealed votes are
/// shuffled among those that wait with them, so that a place does not tell when somebody voted.
/// </summary>
public sealed class Sequencer(ToadLaneDb db, LogYears years, IEnumerable<ILeafSource> sources)
{
    private const int AtOnce = 1000;

    /// <summary>Places everything that waits now.</summary>
    /// <returns>How many leaves got a place.</returns>
    public async Task<int> PlaceAllAsync(DateTime now, CancellationToken cancel) =>
        await this.PlaceAsync(now, await this.FindAsync(cancel), cancel);

    /// <summary>The hashes of sealed votes that wait. Asked outside a transaction it keeps nobody waiting.</summary>
    public async Task<IReadOnlyList<byte[]>> FindAsync(CancellationToken cancel)
    {
        List<byte[]> found = [];
        foreach (ILeafSource source in sources)
        {
            found.AddRange(await source.FindAsync(db, cancel));
        }

        return found;
    }

    /// <summary>Places what was announced, and of the sealed votes those that were found.</summary>
    public async Task<int> PlaceAsync(DateTime now, IReadOnlyList<byte[]> found, CancellationToken cancel)
    {
        if (found.Count == 0 && !await db.PendingLeaves.AnyAsync(cancel))
        {
            return 0;
        }

        YearLog log = await years.HoldAsync(now.Year, cancel);
        // Read under the lock: another node may have placed them meanwhile.
        List<WaitingEnvelope> envelopes = await this.ReadAsync(found, cancel);
        List<PendingLeaf> pending = await db.PendingLeaves
            .OrderBy(l => l.Kind != LeafKind.Begun).ThenBy(l => l.Number).ToListAsync(cancel);
        GrowingTree tree = log.Tree();
        foreach (PendingLeaf leaf in pending)
        {
            this.Place(log, tree, leaf);
        }

        foreach (WaitingEnvelope envelope in Shuffled(envelopes))
        {
            this.Place(log, tree, envelope);
        }

        int placed = (int)(tree.Size - log.Size);
        db.PendingLeaves.RemoveRange(pending);
        log.Grow(tree);
        await db.SaveChangesAsync(cancel);
        return placed;
    }

    private static Span<WaitingEnvelope> Shuffled(List<WaitingEnvelope> envelopes)
    {
        Span<WaitingEnvelope> order = envelopes.ToArray();
        RandomNumberGenerator.Shuffle(order);
        return order;
    }

    private async Task<List<WaitingEnvelope>> ReadAsync(IReadOnlyList<byte[]> found, CancellationToken cancel)
    {
        List<WaitingEnvelope> waiting = [];
        foreach (byte[][] hashes in found.Chunk(AtOnce))
        {
            foreach (ILeafSource source in sources)
            {
                waiting.AddRange(await source.ReadAsync(db, hashes, cancel));
            }
        }

        return waiting;
    }

    private void Place(YearLog log, GrowingTree tree, PendingLeaf leaf) => this.Place(tree, new LogLeaf
    {
        Year = log.Year,
        Index = tree.Size,
        Kind = leaf.Kind,
        Subject = leaf.Subject,
        Entry = leaf.Entry,
    });

    // In the same transaction: whoever takes a counterfoil away leaves a leaf of the signed log without one.
    private void Place(YearLog log, GrowingTree tree, WaitingEnvelope envelope)
    {
        this.Place(tree, new LogLeaf
        {
            Year = log.Year,
            Index = tree.Size,
            Kind = LeafKind.Envelope,
            Subject = envelope.Decision,
            Entry = LeafText.OfEnvelope(envelope.Decision, envelope.Hash),
            Envelope = envelope.Hash,
        });
        if (envelope.Counterfoil is { } counterfoil)
        {
            db.Counterfoils.Add(counterfoil);
        }
    }

    private void Place(GrowingTree tree, LogLeaf leaf)
    {
        db.LogLeaves.Add(leaf);
        tree.Add(TreeHash.OfLeaf(leaf.Entry));
    }
}
