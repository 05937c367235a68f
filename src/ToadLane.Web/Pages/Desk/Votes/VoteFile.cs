using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>Finds the decision that a page about a vote is about.</summary>
internal static class VoteFile
{
    public static Task<Decision?> FindVoteAsync(this ToadLaneDb db, string slug, CancellationToken cancel) =>
        db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == slug && !d.IsImported, cancel);
}
