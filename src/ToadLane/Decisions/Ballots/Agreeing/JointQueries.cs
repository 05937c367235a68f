using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>What is asked about acts of two people in more than one place.</summary>
public static class JointQueries
{
    /// <summary>What waits for an answer that this actor may give, with what they asked for themselves.</summary>
    public static async Task<IReadOnlyList<JointFile>> WaitingForAsync(
        this ToadLaneDb db, Actor actor, DateTime now, CancellationToken cancel)
    {
        List<JointFile> waiting = await db.JointFiles(a => a.Answer == null && a.LapsesAt > now).ToListAsync(cancel);
        return [.. waiting.Where(file => file.MayAnswer(actor)).OrderBy(file => file.Act.Asking.At)];
    }

    /// <summary>Acts of two people, each with its decision.</summary>
    public static IQueryable<JointFile> JointFiles(
        this ToadLaneDb db, System.Linq.Expressions.Expression<Func<JointAct, bool>> which) =>
        db.JointActs.AsNoTracking().Where(which)
            .Join(db.Decisions.AsNoTracking(), a => a.DecisionId, d => d.Id, (a, d) => new JointFile(a, d));
}

/// <summary>An act of two people with the decision that it is about.</summary>
public sealed record JointFile(JointAct Act, Decision Decision)
{
    /// <summary>True for whoever has a role that may do it, and so for who asked.</summary>
    public bool MayAnswer(Actor actor) => WhoMay.Refuses(actor, this.Act.Act, this.Decision.BodyId.Value) is null;
}
