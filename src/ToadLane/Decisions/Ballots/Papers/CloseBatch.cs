using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// Closes a batch of papers: both entries agree, printed = counted + spoilt + unused, and the account goes into the
/// public log. The counted papers become sealed votes without a name and without their batch.
/// </summary>
public sealed class CloseBatch(ToadLaneDb db, TimeProvider clock)
{
    private const int CastIdBytes = 32;

    public async Task<Outcome<PaperBatch>> RunAsync(
        DecisionId id, BatchCount count, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.PrintPapers) is { } notYours)
        {
            return notYours;
        }

        if (count.LeftOver < 0 || count.Missing < 0)
        {
            return PaperRefusals.CountIsWrong;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (PaperTable.Refuses(decision) is { } refusal)
        {
            return refusal;
        }

        Outcome<PaperBatch> found = await db.OpenBatchAsync(id, count.Mark, cancel);
        if (!found.Succeeded(out PaperBatch? batch, out Refusal? noBatch))
        {
            return noBatch;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        BatchState state = await db.StateOfAsync(batch, cancel);
        if ((Refuses(decision!, state, now) ?? batch.Close(Account(state, count, actor, now))) is { } no)
        {
            return no;
        }

        await this.SealAsync(state, cancel);
        db.Announce(LeafKind.PaperBatch, id.Value, BatchAccount.Of(batch));
        db.Record(new Deed(actor, Act.PrintPapers, "decision", id.Value, $"batch {batch.Mark} closed"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return batch;
    }

    private static Refusal? Refuses(Decision decision, BatchState state, DateTime now)
    {
        if (state.Outstanding > state.SetAside && !decision.Timetable.Voting.IsOver(now))
        {
            return PaperRefusals.StillOut(state.Outstanding - state.SetAside);
        }

        return state.IsAgreed ? null : PaperRefusals.EntriesDiffer(state.InPile - state.Agreed.Count);
    }

    private static BatchClosing Account(BatchState state, BatchCount count, Actor actor, DateTime now) =>
        new(DateOnly.FromDateTime(now), actor.Name)
        {
            Counted = state.Agreed.Count(p => p.Spoilt is null),
            Spoilt = state.Agreed.Count(p => p.Spoilt is not null),
            Outstanding = state.Outstanding,
            LeftOver = count.LeftOver,
            Missing = count.Missing,
            MissingWhy = count.Missing > 0 ? count.MissingWhy?.Trim() : null,
        };

    // In the order of random ids, so that the pile's order is lost.
    private async Task SealAsync(BatchState state, CancellationToken cancel)
    {
        db.PaperEnvelopes.AddRange(state.Agreed.Where(p => p.Spoilt is null).Select(p => new PaperEnvelope
        {
            Id = Ids.New<Casting.EnvelopeId>(),
            DecisionId = p.DecisionId,
            Sealed = p.Sealed!,
            Hash = SHA256.HashData(p.Sealed!),
            CastId = RandomNumberGenerator.GetBytes(CastIdBytes),
        }).OrderBy(e => e.Id.Value));
        await db.SaveChangesAsync(cancel);
        await db.KeyedPapers
            .Where(p => p.DecisionId == state.Batch.DecisionId && p.Mark == state.Batch.Mark)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Sealed, (byte[]?)null), cancel);
    }
}

/// <summary>What was counted by hand when a batch is closed: papers never given out, and papers not found.</summary>
public sealed record BatchCount(string Mark, int LeftOver, int Missing = 0, string? MissingWhy = null);
