using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>Begins a batch of ballot papers: from here on every printed paper of it must be accounted for.</summary>
public sealed class PrintPapers(ToadLaneDb db, Vault vault, CurrentCouncil council, TimeProvider clock)
{
    private const int KeyBytes = 32;

    public async Task<Outcome<PaperBatch>> RunAsync(
        DecisionId id, int papers, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.PrintPapers) is { } notYours)
        {
            return notYours;
        }

        if (papers is < 1 or > PaperBatch.MostPapers)
        {
            return PaperRefusals.NumberIsWrong;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (PaperTable.Refuses(decision) is { } refusal)
        {
            return refusal;
        }

        int batches = await db.PaperBatches.CountAsync(b => b.DecisionId == id, cancel);
        PaperBatch batch = new()
        {
            DecisionId = id,
            Mark = PaperBatch.MarkOf(batches + 1),
            Printed = papers,
            PrintedBy = actor.Name,
            LockedKey = vault.Lock(
                PaperTable.KeyPurpose(council.Registration.Slug, id), RandomNumberGenerator.GetBytes(KeyBytes)),
        };
        db.PaperBatches.Add(batch);
        Deed deed = new(actor, Act.PrintPapers, "decision", id.Value, $"batch {batch.Mark}: {papers} papers");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return batch;
    }
}
