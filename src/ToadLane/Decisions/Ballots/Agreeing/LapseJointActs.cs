using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>Ends what nobody answered in time; the timetable calls it.</summary>
public sealed class LapseJointActs(ToadLaneDb db, TimeProvider clock)
{
    /// <summary>How many lapsed.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.LapseJointActs) is { } notYours)
        {
            return notYours;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        var due = await db.JointActs.AsNoTracking().Where(a => a.Answer == null && a.LapsesAt <= now)
            .Select(a => new { a.Id, a.DecisionId }).ToListAsync(cancel);
        foreach (var lapsing in due)
        {
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.HoldAsync(lapsing.DecisionId, cancel);
            JointAct act = await db.JointActs.SingleAsync(a => a.Id == lapsing.Id, cancel);
            if (act.Answer is null)
            {
                act.Lapse(now);
                db.AnnounceAnswer(act);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
            }
        }

        return due.Count;
    }
}
