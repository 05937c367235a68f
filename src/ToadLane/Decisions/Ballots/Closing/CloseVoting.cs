using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Checks;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>
/// Closes voting and takes the names off: the last envelope of each elector goes into the box without its elector, the
/// counted papers join them, and the envelopes are deleted. While a batch of papers is open, nothing is closed. If the
/// sums do not agree, the evidence is kept as it is and nothing can be counted.
/// </summary>
public sealed class CloseVoting(
    ToadLaneDb db,
    BallotBoxes boxes,
    Sequencer sequencer,
    CurrentCouncil council,
    TimeProvider clock,
    Vault vault,
    VoteFaults votes)
{
    public async Task<Outcome<Reconciliation>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CloseVoting) is { } notYours)
        {
            return notYours;
        }

        Outcome<Reconciliation> outcome = await this.CloseAsync(id, actor, cancel);
        if (outcome.Succeeded(out Reconciliation? closed, out _) && closed.AgreesAtClose)
        {
            await boxes.WipeAsync(council.Registration.Slug, cancel);
        }

        return outcome;
    }

    private async Task<Outcome<Reconciliation>> CloseAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        int open = await db.PaperBatches.CountAsync(b => b.DecisionId == id && b.Closing == null, cancel);
        if (open > 0 && decision.ClosedAt is null && decision.Timetable.Voting.IsOver(now))
        {
            return PaperRefusals.BatchesAreOpen(open);
        }

        if (decision.Close(now) is { } refusal)
        {
            return refusal;
        }

        await sequencer.PlaceAllAsync(now, cancel);
        Reconciliation sums = await this.SumsAsync(id, now, cancel);
        db.Record(new Deed(actor, Act.CloseVoting, "decision", id.Value, $"{sums.Voters} voters"), now);
        await db.SaveChangesAsync(cancel);
        if (sums.AgreesAtClose)
        {
            sums.Boxed = await this.StripAsync(id, cancel);
            await this.AnnounceBoxAsync(id, cancel);
        }

        byte[] key = MarkedRegister.Key(vault, council.Registration.Slug);
        db.Announce(
            LeafKind.Closed, id.Value, Sums(sums, await MarkedRegister.RootAsync(db, key, id, cancel)));
        // Last, because nothing more can be put into a box that has been reconciled.
        db.Reconciliations.Add(sums);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return sums;
    }

    private async Task<Reconciliation> SumsAsync(DecisionId id, DateTime now, CancellationToken cancel)
    {
        IQueryable<Participation> voters = db.Participations.Where(p => p.DecisionId == id);
        IQueryable<Envelope> envelopes = db.Envelopes.Where(e => e.DecisionId == id);
        IQueryable<Envelope> last = envelopes.Where(
            e => voters.Any(p => p.ElectorNumber == e.ElectorNumber && p.Sequence == e.Sequence));
        RollSums roll = await db.RollSumsAsync(id, cancel);
        IQueryable<Envelope> cancelled = envelopes.Where(
            e => voters.Any(p => p.ElectorNumber == e.ElectorNumber && p.Channel == VotingChannel.Paper));
        IQueryable<Envelope> superseded = envelopes.Where(e => voters.Any(
            p => p.ElectorNumber == e.ElectorNumber && p.Sequence > e.Sequence && p.Channel != VotingChannel.Paper));
        IQueryable<PaperEnvelope> papers = db.PaperEnvelopes.Where(e => e.DecisionId == id);
        List<PaperBatch> batches = await db.PaperBatches.AsNoTracking()
            .Where(b => b.DecisionId == id).ToListAsync(cancel);
        return new Reconciliation
        {
            DecisionId = id,
            At = now,
            ElectorateSize = (await db.Seals.SingleAsync(s => s.DecisionId == id, cancel)).ElectorateSize,
            ElectorsNow = roll.Electors,
            LateElectors = roll.Late,
            IsRollAsLogged = roll.IsRegisterAsLogged && roll.AreCodesAsLogged,
            CodesIssued = roll.CodesIssued,
            CodesVoided = roll.CodesVoided,
            TestVoters = roll.TestVoters,
            Voters = await voters.CountAsync(cancel),
            VotesCast = await voters.SumAsync(p => p.Sequence, cancel),
            ByPaper = await voters.CountAsync(p => p.Channel == VotingChannel.Paper, cancel),
            AtPlace = await voters.CountAsync(p => p.Channel == VotingChannel.VotingPlace, cancel),
            Envelopes = await envelopes.CountAsync(cancel),
            LastEnvelopes = await last.CountAsync(cancel),
            Superseded = await superseded.CountAsync(cancel),
            CancelledByPaper = await cancelled.CountAsync(cancel),
            PaperEnvelopes = await papers.CountAsync(cancel),
            PapersPrinted = batches.Sum(b => b.Printed),
            PapersCounted = batches.Sum(b => b.Closing!.Counted),
            PapersSpoilt = batches.Sum(b => b.Closing!.Spoilt),
            PapersUnused = batches.Sum(b => b.Closing!.Unused),
            Leaves = await db.LogLeaves.CountAsync(
                l => l.Subject == id.Value && l.Kind == LeafKind.Envelope, cancel),
            ChangedVotes = await votes.FindAsync(id, cancel).CountAsync(cancel),
            LastLeaves = await last.CountAsync(e => db.LogLeaves.Any(l => l.Envelope == e.Hash), cancel)
                + await papers.CountAsync(e => db.LogLeaves.Any(l => l.Envelope == e.Hash), cancel),
        };
    }

    private static object Sums(Reconciliation sums, string markedRegister) => new
    {
        Electors = sums.ElectorsNow,
        sums.CodesIssued,
        sums.CodesVoided,
        sums.Voters,
        sums.TestVoters,
        sums.Online,
        sums.ByPaper,
        sums.AtPlace,
        sums.VotesCast,
        Envelopes = sums.Envelopes + sums.PaperEnvelopes,
        sums.Superseded,
        sums.CancelledByPaper,
        sums.PapersCounted,
        sums.PapersSpoilt,
        sums.Boxed,
        Agrees = sums.AgreesAtClose,
        MarkedRegister = markedRegister,
    };

    private async Task AnnounceBoxAsync(DecisionId id, CancellationToken cancel)
    {
        var box = await db.BoxedEnvelopes.Where(e => e.DecisionId == id).Select(e => new { e.Hash, e.CastId })
            .ToListAsync(cancel);
        db.Announce(LeafKind.Boxed, id.Value, new
        {
            Envelopes = box.Count,
            Root = BoxRoot.Of(box.Select(e => e.Hash)).ToBase64(),
            Receipts = BoxRoot.Of(box.Select(e => e.CastId)).ToBase64(),
        });
    }

    // Without what was cast with test codes, in the order of the envelopes' hashes, which tells nothing of who or when,
    // and without their ids, which the vault's key could lead back to an elector.
    private async Task<int> StripAsync(DecisionId id, CancellationToken cancel)
    {
        string test = nameof(ElectorKind.Test);
        int boxed = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "BoxedEnvelopes" ("Hash", "DecisionId", "Sealed", "CastId")
            SELECT e."Hash", e."DecisionId", e."Sealed", e."CastId"
            FROM "Envelopes" e
            JOIN "Participations" p ON p."DecisionId" = e."DecisionId" AND p."ElectorNumber" = e."ElectorNumber"
                AND p."Sequence" = e."Sequence"
            JOIN "Electors" v ON v."DecisionId" = e."DecisionId" AND v."Number" = e."ElectorNumber"
            WHERE e."DecisionId" = {id.Value} AND v."Kind" <> {test}
            UNION ALL
            SELECT "Hash", "DecisionId", "Sealed", "CastId" FROM "PaperEnvelopes" WHERE "DecisionId" = {id.Value}
            ORDER BY 1
            """,
            cancel);
        await db.Envelopes.Where(e => e.DecisionId == id).ExecuteDeleteAsync(cancel);
        await db.PaperEnvelopes.Where(e => e.DecisionId == id).ExecuteDeleteAsync(cancel);
        await db.Counterfoils.Where(c => c.DecisionId == id.Value).ExecuteDeleteAsync(cancel);
        return boxed;
    }
}
