using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions;

/// <summary>What is asked of decisions in more than one place.</summary>
public static class DecisionQueries
{
    /// <summary>The decision with this name in addresses, whether it was voted on here or imported.</summary>
    public static Task<Decision?> FindDecisionAsync(this ToadLaneDb db, string slug, CancellationToken cancel) =>
        db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == slug, cancel);

    /// <summary>The same where people vote here: an imported count has no vote, register or box of ours.</summary>
    public static Task<Decision?> FindVoteAsync(this ToadLaneDb db, string slug, CancellationToken cancel) =>
        db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == slug && !d.IsImported, cancel);
}
