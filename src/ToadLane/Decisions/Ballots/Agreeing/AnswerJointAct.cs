using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// A second person agrees to what another asked for, or refuses it. Agreed, it is done in the same transaction; what
/// cannot be done is not agreed either, and waits on. Who asked must still hold the role in which they asked: otherwise
/// it lapses.
/// </summary>
public sealed class AnswerJointAct(
    ToadLaneDb db, IEnumerable<IJointAct> kinds, KnownActor known, TimeProvider clock)
{
    public async Task<Outcome<JointAct>> RunAsync(
        JointActId id, JointReply reply, Actor actor, CancellationToken cancel)
    {
        Outcome<JointAct> outcome = await this.AnswerAsync(id, reply, actor, cancel);
        if (!outcome.Succeeded(out _, out _))
        {
            // What was begun and refused must not be saved by whoever uses this context next.
            db.ChangeTracker.Clear();
        }

        return outcome;
    }

    private async Task<Outcome<JointAct>> AnswerAsync(
        JointActId id, JointReply reply, Actor actor, CancellationToken cancel)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        DecisionId about = await db.JointActs.Where(a => a.Id == id).Select(a => a.DecisionId)
            .SingleOrDefaultAsync(cancel);
        if (await db.HoldAsync(about, cancel) is not { } decision)
        {
            return JointRefusals.NoSuchAct;
        }

        JointAct act = await db.JointActs.SingleAsync(a => a.Id == id, cancel);
        if (WhoMay.RoleFor(actor, act.Act, decision.BodyId.Value) is not { } role)
        {
            return WhoMay.Refuses(actor, act.Act, decision.BodyId.Value)!;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        JointAnswer answer = new(reply.Verdict, now, actor.Id, actor.Name, role) { Reason = reply.Reason?.Trim() };
        if ((actor.Id is null ? JointRefusals.SignInFirst : act.Settle(answer)) is { } refusal)
        {
            return refusal;
        }

        if (reply.Verdict == JointVerdict.Agreed && !await this.StillHoldsRoleAsync(act.Asking, decision, cancel))
        {
            act.LapseWithoutAsker(now);
            db.AnnounceAnswer(act);
            db.Record(new Deed(actor, act.Act, "decision", decision.Id.Value, $"Lapsed: {act.Reason}"), now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return JointRefusals.AskerHasLeft;
        }

        // Saved first: the guards of what is done next look for the agreement.
        await db.SaveChangesAsync(cancel);
        AgreedCase agreed = new(act, decision, actor, now) { Evidence = reply.Evidence };
        if (reply.Verdict == JointVerdict.Agreed && await this.CarryOutAsync(agreed, cancel) is { } cannot)
        {
            return cannot;
        }

        db.AnnounceAnswer(act);
        db.Record(new Deed(actor, act.Act, "decision", decision.Id.Value, $"{reply.Verdict}: {act.Reason}"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return act;
    }

    private async Task<bool> StillHoldsRoleAsync(JointAsking asking, Decision decision, CancellationToken cancel)
    {
        ResidentId id = new(asking.ById);
        Resident? account = await db.Residents.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.ClosedOn == null, cancel);
        if (account is null)
        {
            return false;
        }

        Actor asker = await known.OfAsync(account, cancel);
        return asker.Roles.Contains(asking.As)
            && (asking.As != Role.PartnershipMember || asker.Bodies.Contains(decision.BodyId.Value));
    }

    private async Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel)
    {
        IJointAct kind = kinds.Single(k => k.Act == agreed.Act.Act);
        JointCase again = new(agreed.Decision, agreed.Act.Details, agreed.Act.Reason, agreed.Now);
        if (!(await kind.PrepareAsync(again, cancel)).Succeeded(out string? details, out Refusal? refusal))
        {
            return refusal;
        }

        return details == agreed.Act.Details ? await kind.CarryOutAsync(agreed, cancel) : JointRefusals.HasChanged;
    }
}

/// <summary>The second person's answer.</summary>
public sealed record JointReply
{
    private JointReply(JointVerdict verdict) => this.Verdict = verdict;

    public JointVerdict Verdict { get; }

    public string? Reason { get; private init; }

    /// <summary>What the second person brings, where an act asks for it.</summary>
    public string? Evidence { get; init; }

    public static JointReply Agree { get; } = new(JointVerdict.Agreed);

    public static JointReply Refuse(string? reason) => new(JointVerdict.Refused) { Reason = reason };
}
