using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// A scrutineer brings back the result of their count. It waits until a second scrutineer, whose own count shows the
/// same fingerprint, agrees.
/// </summary>
public sealed class BringCount(ToadLaneDb db, AskForJointAct ask, TimeProvider clock)
{
    public async Task<Outcome<JointAct>> RunAsync(
        DecisionId id, string file, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.PublishCount) is { } notYours)
        {
            return notYours;
        }

        if (ScrutineersResult.Read(file) is not { } result)
        {
            return ScrutinyRefusals.NotAResult;
        }

        if (!await db.Decisions.AnyAsync(d => d.Id == id, cancel) || result.Decision != id.Value)
        {
            return ScrutinyRefusals.ResultOfAnotherBox;
        }

        string fingerprint = result.Fingerprint();
        if (!await db.BroughtCounts.AnyAsync(c => c.DecisionId == id && c.Fingerprint == fingerprint, cancel))
        {
            db.BroughtCounts.Add(new BroughtCount
            {
                DecisionId = id,
                Fingerprint = fingerprint,
                File = result.ToJson(),
                At = clock.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync(cancel);
        }

        NewJointAct wish = new(id, Act.PublishCount, "The box was opened and counted by its scrutineers.")
        {
            Details = PublishCount.DetailsOf(fingerprint),
        };
        return await ask.RunAsync(wish, actor, cancel);
    }
}
