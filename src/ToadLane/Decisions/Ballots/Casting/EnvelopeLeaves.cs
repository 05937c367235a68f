using Microsoft.EntityFrameworkCore;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>The sealed votes that the public log does not name yet.</summary>
internal sealed class EnvelopeLeaves : ILeafSource
{
    public async Task<IReadOnlyList<WaitingEnvelope>> WaitingAsync(ToadLaneDb db, CancellationToken cancel) =>
        await db.Envelopes.AsNoTracking()
            .Where(e => !db.LogLeaves.Any(l => l.Envelope == e.Hash))
            .Select(e => new WaitingEnvelope(e.DecisionId.Value, e.Hash)).ToListAsync(cancel);
}
