using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>What may be asked about votes that were cast.</summary>
public static class ReceiptQueries
{
    /// <summary>
    /// Whether the envelope of a receipt is in the box. While voting is open a replaced vote gets the same yes:
    /// somebody who forced a vote out of another must not learn here that they have voted again.
    /// </summary>
    public static async Task<ReceiptState> FindReceiptAsync(
        this ToadLaneDb db, DecisionId id, TrackingCode code, CancellationToken cancel)
    {
        (byte[] from, byte[] to) = code.Hashes();
        bool isBoxed = await db.BoxedEnvelopes
            .FromSql($"""SELECT * FROM "BoxedEnvelopes" WHERE "Hash" BETWEEN {from} AND {to}""")
            .AnyAsync(e => e.DecisionId == id, cancel);
        if (isBoxed)
        {
            return ReceiptState.Counted;
        }

        var found = await db.Envelopes
            .FromSql($"""SELECT * FROM "Envelopes" WHERE "Hash" BETWEEN {from} AND {to}""")
            .Where(e => e.DecisionId == id)
            .Select(e => new
            {
                IsTest = db.Electors.Any(own => own.DecisionId == id && own.Number == e.ElectorNumber
                    && own.Kind == ElectorKind.Test),
            })
            .FirstOrDefaultAsync(cancel);
        return found is null ? ReceiptState.NotThere
            : found.IsTest ? ReceiptState.Test : ReceiptState.InTheBox;
    }

    /// <summary>Whether a vote has been cast in the name of this elector.</summary>
    public static Task<bool> HasVotedAsync(this ToadLaneDb db, VoterPass pass, CancellationToken cancel) =>
        db.Participations.AnyAsync(
            p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber, cancel);
}
