using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Elections;

/// <summary>What is asked of elections in more than one place.</summary>
public static class ElectionQueries
{
    /// <summary>The election with this name in addresses.</summary>
    public static Task<HeldElection?> FindElectionAsync(this ToadLaneDb db, string slug, CancellationToken cancel) =>
        db.HeldElections.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug, cancel);
}
