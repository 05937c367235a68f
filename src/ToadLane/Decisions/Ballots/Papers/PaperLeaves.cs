using Microsoft.EntityFrameworkCore;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>The sealed papers that the public log does not name yet: there they look like any other vote.</summary>
internal sealed class PaperLeaves : ILeafSource
{
    public async Task<IReadOnlyList<byte[]>> FindAsync(ToadLaneDb db, CancellationToken cancel) =>
        await db.PaperEnvelopes.Where(e => !db.LogLeaves.Any(l => l.Envelope == e.Hash))
            .Select(e => e.Hash).ToListAsync(cancel);

    public async Task<IReadOnlyList<WaitingEnvelope>> ReadAsync(
        ToadLaneDb db, IReadOnlyList<byte[]> hashes, CancellationToken cancel) =>
        await db.PaperEnvelopes.AsNoTracking()
            .Where(e => hashes.Contains(e.Hash) && !db.LogLeaves.Any(l => l.Envelope == e.Hash))
            .Select(e => new WaitingEnvelope(e.DecisionId.Value, e.Hash)).ToListAsync(cancel);
}
