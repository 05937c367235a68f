using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>
/// Compares the votes of a decision whose box has not been filled with their ids and counterfoils: that this site took
/// each envelope, from whom, and how they voted. Voting again, or on paper, is no fault.
/// </summary>
public sealed class VoteFaults(ToadLaneDb db, CounterfoilKey key, EnvelopeIds ids)
{
    /// <summary>How many votes are not what they were, and how many the log names that are not there.</summary>
    public async Task<int> CountAsync(DecisionId id, CancellationToken cancel) =>
        await this.FindAsync(id, cancel).CountAsync(cancel) + await this.MissingAsync(id, cancel);

    /// <summary>At most one fault for each envelope.</summary>
    public async IAsyncEnumerable<StoredFault> FindAsync(
        DecisionId id, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (CheckedVote vote in this.Read(id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (this.FaultOf(vote) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>Envelopes that the log names and that are not there any more.</summary>
    public async Task<int> MissingAsync(DecisionId id, CancellationToken cancel)
    {
        int leaves = await db.LogLeaves.CountAsync(
            l => l.Subject == id.Value && l.Kind == LeafKind.Envelope, cancel);
        int votes = await db.Envelopes.CountAsync(
            e => e.DecisionId == id && db.LogLeaves.Any(l => l.Envelope == e.Hash), cancel);
        int papers = await db.PaperEnvelopes.CountAsync(
            e => e.DecisionId == id && db.LogLeaves.Any(l => l.Envelope == e.Hash), cancel);
        return Math.Max(0, leaves - votes - papers);
    }

    /// <summary>
    /// R1, elector by elector: as many envelopes as their number of votes, numbered from 1, and one fewer where their
    /// last vote is a paper, which then stands on the roll with the same day.
    /// </summary>
    public async Task<IReadOnlyList<StoredFault>> SumFaultsAsync(DecisionId id, CancellationToken cancel)
    {
        FaultList faults = new();
        var voters = await db.Participations.Where(p => p.DecisionId == id).Select(p => new
        {
            p.Sequence,
            p.Channel,
            Envelopes = db.Envelopes.Count(e => e.DecisionId == id && e.ElectorNumber == p.ElectorNumber),
            Last = db.Envelopes.Where(e => e.DecisionId == id && e.ElectorNumber == p.ElectorNumber)
                .Max(e => (int?)e.Sequence) ?? 0,
            IsOnRoll = db.ReturnedPapers.Any(r => r.DecisionId == id && r.ElectorNumber == p.ElectorNumber
                && r.Fate == PaperFate.ToCount && r.Day == p.Day),
        }).ToListAsync(cancel);
        foreach (var voter in voters)
        {
            bool isPaper = voter.Channel == VotingChannel.Paper;
            int expected = isPaper ? voter.Sequence - 1 : voter.Sequence;
            faults.Compare(
                "Envelopes.ElectorNumber, Envelopes.Sequence, Participations.Sequence",
                (voter.Envelopes, voter.Last),
                (expected, expected),
                "an elector has other envelopes than votes");
            faults.Compare(
                "Participations.Channel, Participations.Day, ReturnedPapers.Fate, ReturnedPapers.Day",
                voter.IsOnRoll,
                isPaper,
                "who voted on paper is not who stands on the roll for that day");
        }

        return faults.Found;
    }

    private StoredFault? FaultOf(CheckedVote vote) => vote switch
    {
        _ when !Same(SHA256.HashData(vote.Sealed), vote.Mark.Hash) =>
            new("Envelopes.Sealed, Envelopes.Hash", "an envelope and its hash do not fit"),
        { Mark: var mark } when vote.Id != ids.Of(mark.Voter, mark.Hash, mark.CastId) => new(
            "Envelopes.Id, Envelopes.ElectorNumber, Envelopes.CastId",
            "this site did not take this envelope from this elector"),
        { IsLogged: true, Whose: null } or { IsLogged: false, Whose: not null } =>
            new("Envelopes.Hash, Counterfoils.Envelope", "the log and the counterfoils name other envelopes"),
        { IsLogged: true } when !Same(vote.Whose, key.Whose(vote.Mark)) => new(
            "Envelopes.ElectorNumber, Envelopes.Sequence, Envelopes.CastId, Counterfoils.Whose",
            "it is not whose vote it was when the log got it"),
        { IsLogged: true } when key.How(vote.Mark) is { } how && !Same(vote.How, how) => new(
            "Participations.Channel, Participations.Day, Participations.Sequence, Counterfoils.How",
            "the elector did not vote like this when the log got the envelope"),
        _ => null,
    };

    private static bool Same(byte[]? one, byte[] other) => one.AsSpan().SequenceEqual(other);

    private IQueryable<CheckedVote> Read(DecisionId id) =>
        from envelope in db.Envelopes.AsNoTracking()
        where envelope.DecisionId == id
        join voter in db.Participations on new { envelope.DecisionId, envelope.ElectorNumber }
            equals new { voter.DecisionId, voter.ElectorNumber }
        from counterfoil in db.Counterfoils
            .Where(c => c.DecisionId == id.Value && c.Envelope == envelope.Hash).DefaultIfEmpty()
        select new CheckedVote
        {
            Mark = new CastMark
            {
                DecisionId = envelope.DecisionId,
                ElectorNumber = envelope.ElectorNumber,
                Sequence = envelope.Sequence,
                Hash = envelope.Hash,
                CastId = envelope.CastId,
                LastSequence = voter.Sequence,
                Channel = voter.Channel,
                Day = voter.Day,
            },
            Id = envelope.Id,
            Sealed = envelope.Sealed,
            IsLogged = db.LogLeaves.Any(l => l.Envelope == envelope.Hash),
            Whose = counterfoil!.Whose,
            How = counterfoil.How,
        };

    private sealed class CheckedVote
    {
        public required CastMark Mark { get; init; }

        public required EnvelopeId Id { get; init; }

        public required byte[] Sealed { get; init; }

        public required bool IsLogged { get; init; }

        public required byte[]? Whose { get; init; }

        public required byte[]? How { get; init; }
    }
}
