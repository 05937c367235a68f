using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>One person asks for something that takes two, and says why. Nothing is done until another agrees.</summary>
public sealed class AskForJointAct(ToadLaneDb db, IEnumerable<IJointAct> kinds, TimeProvider clock)
{
    public async Task<Outcome<JointAct>> RunAsync(NewJointAct wish, Actor actor, CancellationToken cancel)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.HoldAsync(wish.DecisionId, cancel) is not { } decision)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (WhoMay.RoleFor(actor, wish.Act, decision.BodyId.Value) is not { } role)
        {
            return WhoMay.Refuses(actor, wish.Act, decision.BodyId.Value)!;
        }

        if (actor.Id is not { } asker || decision.IsImported)
        {
            return decision.IsImported ? DecisionRefusals.NoSuchDecision : JointRefusals.SignInFirst;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        IJointAct kind = kinds.Single(k => k.Act == wish.Act);
        JointCase wanted = new(decision, wish.Details, wish.Reason, now);
        if (!(await kind.PrepareAsync(wanted, cancel)).Succeeded(out string? details, out Refusal? refusal)
            || !JointAct.Ask(wish, details, new JointAsking(now, asker, actor.Name, role))
                .Succeeded(out JointAct? act, out refusal))
        {
            return refusal;
        }

        if (await db.JointActs.AnyAsync(
            a => a.DecisionId == wish.DecisionId && a.Act == wish.Act && a.Details == details
                && a.Answer == null && a.LapsesAt > now,
            cancel))
        {
            return JointRefusals.AlreadyAsked;
        }

        db.JointActs.Add(act);
        db.AnnounceAsked(act, kind.Published(act));
        db.Record(new Deed(actor, act.Act, "decision", decision.Id.Value, $"Asked: {act.Reason}"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return act;
    }
}
