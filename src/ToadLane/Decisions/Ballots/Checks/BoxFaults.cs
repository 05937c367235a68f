using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Counts;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>Compares box, sums and count with what the log says of them.</summary>
internal sealed class BoxFaults(ToadLaneDb db, FaultList faults)
{
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
