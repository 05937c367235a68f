using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>
/// Deletes drafts that were never sent in, with their photos, 30 days after ideas closed: nobody can send them any
/// more, and what somebody only tried out is not kept.
/// </summary>
public sealed class ForgetDrafts(ToadLaneDb db, TimeProvider clock)
{
    public const int DaysKept = 30;

    private const int MostAtOnce = 500;

    /// <summary>How many were deleted.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ForgetDrafts) is { } notYours)
        {
            return notYours;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        DateTime closedBefore = now.AddDays(-DaysKept);
        List<Proposal> drafts = await db.Proposals
            .Where(p => p.SubmittedAt == null
                && db.Decisions.Any(d => d.Id == p.DecisionId && d.Timetable.ProposalsCloseAt < closedBefore))
            .Take(MostAtOnce).ToListAsync(cancel);
        if (drafts.Count == 0)
        {
            return 0;
        }

        List<PhotoId> photos = [.. drafts.Select(p => p.PhotoId).OfType<PhotoId>()];
        db.Proposals.RemoveRange(drafts);
        db.Photos.RemoveRange(await db.Photos.Where(p => photos.Contains(p.Id)).ToListAsync(cancel));
        db.Record(new Deed(actor, Act.ForgetDrafts, "proposal", null, $"{drafts.Count} drafts deleted"), now);
        return await db.SaveChangesOrRefuseAsync(cancel) is { } changed ? changed : drafts.Count;
    }
}
