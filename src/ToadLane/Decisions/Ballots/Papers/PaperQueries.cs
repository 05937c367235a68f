using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>What may be asked about ballot papers.</summary>
public static class PaperQueries
{
    /// <summary>Every batch of a decision, in the order of printing.</summary>
    public static async Task<IReadOnlyList<PaperBatch>> PaperBatchesOfAsync(
        this ToadLaneDb db, DecisionId id, CancellationToken cancel)
    {
        List<PaperBatch> batches = await db.PaperBatches.AsNoTracking()
            .Where(b => b.DecisionId == id).ToListAsync(cancel);
        return [.. batches.OrderBy(b => b.Mark.Length).ThenBy(b => b.Mark, StringComparer.Ordinal)];
    }

    /// <summary>How far one batch is.</summary>
    public static async Task<BatchState> StateOfAsync(this ToadLaneDb db, PaperBatch batch, CancellationToken cancel)
    {
        List<KeyedPaper> keyed = await db.KeyedPapers.AsNoTracking()
            .Where(p => p.DecisionId == batch.DecisionId && p.Mark == batch.Mark).ToListAsync(cancel);
        List<PaperFate> back = await db.ReturnedPapers
            .Where(p => p.DecisionId == batch.DecisionId && p.Mark == batch.Mark)
            .Select(p => p.Fate).ToListAsync(cancel);
        return new BatchState(batch)
        {
            Issued = await db.IssuedPapers.CountAsync(
                p => p.DecisionId == batch.DecisionId && p.Mark == batch.Mark, cancel),
            InPile = back.Count(fate => fate == PaperFate.ToCount),
            SetAside = back.Count(fate => fate == PaperFate.SetAside),
            Keyers = await db.BatchKeyers.AsNoTracking()
                .Where(k => k.DecisionId == batch.DecisionId && k.Mark == batch.Mark)
                .OrderBy(k => k.Entry).ThenBy(k => k.ByName).ToListAsync(cancel),
            Last = keyed.GroupBy(p => (p.Entry, p.Paper))
                .ToDictionary(own => own.Key, own => own.MaxBy(p => p.Attempt)!),
        };
    }
}
