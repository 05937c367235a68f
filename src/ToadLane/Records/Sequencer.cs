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
    /// <summary>Places everything that waits now.</summary>
    /// <returns>How many leaves got a place.</returns>
    public Task<int> PlaceAllAsync(DateTime now, CancellationToken cancel) => this.PlaceAsync(now, 1, cancel);

    /// <summary>
    /// As <see cref="PlaceAllAsync"/>, but leaves sealed votes waiting while they are fewer than these.
    /// </summary>
    public async Task<int> PlaceAsync(DateTime now, int fewestEnvelopes, CancellationToken cancel)
    {
        List<WaitingEnvelope> envelopes = await this.WaitingAsync(cancel);
        bool hasEnough = envelopes.Count > 0 && envelopes.Count >= fewestEnvelopes;
        if (!hasEnough && !await db.PendingLeaves.AnyAsync(cancel))
        {
            return 0;
        }

        YearLog log = await years.HoldAsync(now.Year, cancel);
        if (hasEnough)
        {
            // Read again under the lock: another node may have placed them meanwhile.
            envelopes = await this.WaitingAsync(cancel);
        }

        List<PendingLeaf> pending = await db.PendingLeaves
            .OrderBy(l => l.Kind != LeafKind.Begun).ThenBy(l => l.Number).ToListAsync(cancel);
        GrowingTree tree = log.Tree();
        foreach (PendingLeaf leaf in pending)
        {
            this.Place(log, tree, leaf);
        }

        foreach (WaitingEnvelope envelope in hasEnough ? Shuffled(envelopes) : [])
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

    private async Task<List<WaitingEnvelope>> WaitingAsync(CancellationToken cancel)
    {
        List<WaitingEnvelope> waiting = [];
        foreach (ILeafSource source in sources)
        {
            waiting.AddRange(await source.WaitingAsync(db, cancel));
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
