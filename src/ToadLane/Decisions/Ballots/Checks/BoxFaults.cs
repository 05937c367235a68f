using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Counts;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>Compares envelopes with their hashes, and box, sums and count with what the log says of them.</summary>
internal sealed class BoxFaults(ToadLaneDb db, FaultList faults)
{
    public async Task CheckEnvelopesAsync(DecisionId id, CancellationToken cancel)
    {
        await foreach (var envelope in db.Envelopes.Where(e => e.DecisionId == id)
            .Select(e => new { e.Sealed, e.Hash }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            this.CheckHash("Envelopes.Sealed, Envelopes.Hash", envelope.Sealed, envelope.Hash);
        }

        // R1, elector by elector: as many envelopes as their number of votes, numbered from 1.
        var counted = await db.Envelopes.Where(e => e.DecisionId == id).GroupBy(e => e.ElectorNumber)
            .Select(g => new { Elector = g.Key, Rows = g.Count(), Last = g.Max(e => e.Sequence) }).ToListAsync(cancel);
        Dictionary<int, int> sequences = counted.Count == 0 ? [] : await db.Participations.AsNoTracking()
            .Where(p => p.DecisionId == id && p.Channel == VotingChannel.Online)
            .ToDictionaryAsync(p => p.ElectorNumber, p => p.Sequence, cancel);
        // A paper or a voting place takes the place of what somebody cast before; the close adds those up.
        foreach (var elector in counted.Where(e => sequences.ContainsKey(e.Elector)))
        {
            int votes = sequences.GetValueOrDefault(elector.Elector);
            if (elector.Rows != votes || elector.Last != votes)
            {
                faults.Add(
                    "Envelopes.ElectorNumber, Envelopes.Sequence, Participations.Sequence",
                    "an elector has other envelopes than votes");
            }
        }
    }

    public async Task CheckBoxAsync(DecisionId id, LoggedDecision log, CancellationToken cancel)
    {
        List<byte[]> hashes = [];
        List<byte[]> receipts = [];
        await foreach (var envelope in db.BoxedEnvelopes.Where(e => e.DecisionId == id)
            .Select(e => new { e.Sealed, e.Hash, e.CastId }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            this.CheckHash("BoxedEnvelopes.Sealed, BoxedEnvelopes.Hash", envelope.Sealed, envelope.Hash);
            hashes.Add(envelope.Hash);
            receipts.Add(envelope.CastId);
        }

        faults.Compare(
            "BoxedEnvelopes.Hash",
            BoxRoot.Of(hashes).ToBase64(),
            log.Text(LeafKind.Boxed, "root"),
            "the box is not the one in the log");
        faults.Compare(
            "BoxedEnvelopes.CastId",
            BoxRoot.Of(receipts).ToBase64(),
            log.Text(LeafKind.Boxed, "receipts"),
            "the receipts are not those in the log");
    }

    public void CheckSums(Decision decision, Reconciliation sums, LoggedDecision log)
    {
        foreach ((string column, int value) in new (string, int)[]
        {
            ("Voters", sums.Voters),
            ("VotesCast", sums.VotesCast),
            ("Envelopes", sums.Envelopes + sums.PaperEnvelopes),
            ("Boxed", sums.Boxed),
        })
        {
            faults.Compare(
                $"Reconciliations.{column}",
                value.ToString(CultureInfo.InvariantCulture),
                log.Text(LeafKind.Closed, JsonNamingPolicy.SnakeCaseLower.ConvertName(column)),
                "it is not what the log says of the close");
        }

        bool agreed = string.Equals(log.Text(LeafKind.Closed, "agrees"), "true", StringComparison.OrdinalIgnoreCase);
        faults.Compare("Reconciliations", sums.AgreesAtClose, agreed, "the sums agreed otherwise at the close");
        if (log.Tells(LeafKind.Counted))
        {
            string opened = log.Text(LeafKind.Counted, "ballots_counted");
            faults.Compare("Reconciliations.Opened", $"{sums.Opened}", opened, "the log says otherwise of the count");
            faults.Compare("Reconciliations.Rejected", sums.AgreesAfterCount, true, "the box and the count disagree");
        }

        faults.Compare("Reconciliations.At", sums.At, decision.ClosedAt, "it is not when voting closed");
    }

    public void CheckCount(Decision decision, Count count, LoggedDecision log)
    {
        const string notLogged = "it is not what the log says of the count";
        string file = Convert.ToHexStringLower(BallotFile.Hash(count.BallotFile));
        string sheet = Convert.ToHexStringLower(BallotFile.Hash(count.Sheet));
        string logged = log.Text(LeafKind.Counted, "ballot_file");
        faults.Compare("Counts.BallotFile", file, logged, notLogged);
        faults.Compare("Counts.BallotFileHash", Convert.ToHexStringLower(count.BallotFileHash), logged, notLogged);
        faults.Compare("Counts.Sheet", sheet, log.Text(LeafKind.Counted, "sheet"), notLogged);
        faults.Compare(
            "Counts.Winners",
            $"[{string.Join(',', count.Winners)}]",
            log.Text(LeafKind.Counted, "winners").Replace(" ", "", StringComparison.Ordinal),
            notLogged);
        faults.Compare(
            "Counts.BallotsCounted",
            count.BallotsCounted.ToString(CultureInfo.InvariantCulture),
            log.Text(LeafKind.Counted, "ballots_counted"),
            notLogged);
        faults.Compare(
            "Counts.BallotsRejected",
            count.BallotsRejected.ToString(CultureInfo.InvariantCulture),
            log.Text(LeafKind.Counted, "ballots_rejected"),
            notLogged);
        faults.Compare("Counts.At", count.At, decision.CountedAt, "it is not when the decision was counted");
    }

    private void CheckHash(string where, byte[] envelope, byte[] hash)
    {
        if (!SHA256.HashData(envelope).AsSpan().SequenceEqual(hash))
        {
            faults.Add(where, "an envelope and its hash do not fit");
        }
    }
}
