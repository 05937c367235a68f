using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Takes a wrong register away, so that the right one can be uploaded: before voting opens, before any code was made,
/// and with a reason.
/// </summary>
public sealed class EmptyRegister(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<EmptiedRegister>> RunAsync(
        DecisionId id, string? reason, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.UploadRegister) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        Refusal? refusal = decision switch
        {
            null => DecisionRefusals.NoSuchDecision,
            { SealedAt: not null } => ElectorateRefusals.IsSealed,
            _ when string.IsNullOrWhiteSpace(reason) => ElectorateRefusals.ReasonIsMissing,
            _ when await db.CodeBatches.AnyAsync(b => b.DecisionId == id, cancel) => ElectorateRefusals.CodesAreOut,
            _ => null,
        };
        if (refusal is not null)
        {
            return refusal;
        }

        int electors = await db.Electors.Where(e => e.DecisionId == id).ExecuteDeleteAsync(cancel);
        Deed deed = new(actor, Act.UploadRegister, "decision", id.Value, $"{electors} electors taken out: {reason}");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new EmptiedRegister(electors);
    }
}

/// <summary>How many electors were taken out.</summary>
public sealed record EmptiedRegister(int Electors);
