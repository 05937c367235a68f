using Microsoft.EntityFrameworkCore;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>The sealed votes that the public log does not name yet, each with its counterfoil.</summary>
internal sealed class EnvelopeLeaves(CounterfoilKey key) : ILeafSource
{
    public async Task<IReadOnlyList<byte[]>> FindAsync(ToadLaneDb db, CancellationToken cancel) =>
        await db.Envelopes.Where(e => !db.LogLeaves.Any(l => l.Envelope == e.Hash))
            .Select(e => e.Hash).ToListAsync(cancel);

    public async Task<IReadOnlyList<WaitingEnvelope>> ReadAsync(
        ToadLaneDb db, IReadOnlyList<byte[]> hashes, CancellationToken cancel)
    {
        List<CastMark> waiting = await (
            from envelope in db.Envelopes.AsNoTracking()
            where hashes.Contains(envelope.Hash) && !db.LogLeaves.Any(l => l.Envelope == envelope.Hash)
            join voter in db.Participations on new { envelope.DecisionId, envelope.ElectorNumber }
                equals new { voter.DecisionId, voter.ElectorNumber }
            select new CastMark
            {
                DecisionId = envelope.DecisionId,
                ElectorNumber = envelope.ElectorNumber,
                Sequence = envelope.Sequence,
                Hash = envelope.Hash,
                CastId = envelope.CastId,
                LastSequence = voter.Sequence,
                Channel = voter.Channel,
                Day = voter.Day,
            }).ToListAsync(cancel);
        return [.. waiting.Select(this.Waiting)];
    }

    private WaitingEnvelope Waiting(CastMark vote) => new(vote.DecisionId.Value, vote.Hash)
    {
        Counterfoil = new Counterfoil
        {
            DecisionId = vote.DecisionId.Value,
            Envelope = vote.Hash,
            Whose = key.Whose(vote),
            How = key.How(vote),
        },
    };
}
