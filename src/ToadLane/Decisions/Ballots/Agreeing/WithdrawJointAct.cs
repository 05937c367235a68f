using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>Who asked for something that takes two people takes it back, before it is answered.</summary>
public sealed class WithdrawJointAct(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<JointAct>> RunAsync(JointActId id, Actor actor, CancellationToken cancel)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        DecisionId about = await db.JointActs.Where(a => a.Id == id).Select(a => a.DecisionId)
            .SingleOrDefaultAsync(cancel);
        if (await db.HoldAsync(about, cancel) is null)
        {
            return JointRefusals.NoSuchAct;
        }

        JointAct act = await db.JointActs.SingleAsync(a => a.Id == id, cancel);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        // Whoever has lost the role since may still take back what they asked for.
        JointAnswer withdrawal = new(JointVerdict.Withdrawn, now, actor.Id, actor.Name, act.Asking.As);
        if (act.Withdraw(withdrawal) is { } refusal)
        {
            return refusal;
        }

        db.AnnounceAnswer(act);
        db.Record(new Deed(actor, act.Act, "decision", act.DecisionId.Value, $"Withdrawn: {act.Reason}"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return act;
    }
}
