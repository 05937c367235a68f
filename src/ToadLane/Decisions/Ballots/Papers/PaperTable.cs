using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>What every operation on ballot papers asks first.</summary>
internal static class PaperTable
{
    /// <summary>Null while papers of this decision may be printed, marked and keyed: seal to close.</summary>
    public static Refusal? Refuses(Decision? decision) => decision switch
    {
        null => DecisionRefusals.NoSuchDecision,
        { SealedAt: null } => BallotRefusals.NotOpen,
        { ClosedAt: not null } => DecisionRefusals.AlreadyClosed,
        _ => null,
    };

    /// <summary>The batch while it is open, or why not.</summary>
    public static async Task<Outcome<PaperBatch>> OpenBatchAsync(
        this ToadLaneDb db, DecisionId id, string mark, CancellationToken cancel)
    {
        PaperBatch? batch = await db.PaperBatches.SingleOrDefaultAsync(
            b => b.DecisionId == id && b.Mark == mark, cancel);
        return batch switch
        {
            null => PaperRefusals.NoSuchBatch,
            { Closing: not null } => PaperRefusals.BatchIsClosed(mark),
            _ => batch,
        };
    }

    /// <summary>Papers of the batch that came back and are in its pile.</summary>
    public static Task<int> InPileAsync(this ToadLaneDb db, PaperBatch batch, CancellationToken cancel) =>
        db.ReturnedPapers.CountAsync(
            p => p.DecisionId == batch.DecisionId && p.Mark == batch.Mark && p.Fate == PaperFate.ToCount, cancel);

    /// <summary>A test code is for trying the pages: it gets no paper and no number.</summary>
    public static Task<bool> IsTestAsync(this ToadLaneDb db, VoterPass pass, CancellationToken cancel) =>
        db.Electors.AnyAsync(
            e => e.DecisionId == pass.DecisionId && e.Number == pass.ElectorNumber && e.Kind == ElectorKind.Test,
            cancel);

    public static string KeyPurpose(string council, DecisionId id) => $"{council}/paper/{id.Value:N}";
}
