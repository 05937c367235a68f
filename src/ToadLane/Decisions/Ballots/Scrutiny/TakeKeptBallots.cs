using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Counts;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// Hands a scrutineer the ballot file of a decision with too few ballots to publish it. Each time is an entry of the
/// public log, by the role and without a name.
/// </summary>
public sealed class TakeKeptBallots(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.RoleFor(actor, Act.TakeKeptBallots) is not { } role)
        {
            return WhoMay.Refuses(actor, Act.TakeKeptBallots)!;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.HoldAsync(id, cancel) is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        string? file = await db.Counts.Where(c => c.DecisionId == id).Select(c => c.BallotFile)
            .SingleOrDefaultAsync(cancel);
        if (file is null || await db.WithheldBelowAsync(id, cancel) is null)
        {
            return file is null ? DecisionRefusals.NotCounted : ScrutinyRefusals.BallotsArePublic;
        }

        db.Announce(LeafKind.Deed, id.Value, new { Act = Act.TakeKeptBallots, Step = "done", As = role });
        db.Record(new Deed(actor, Act.TakeKeptBallots, "decision", id.Value), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return file;
    }
}
