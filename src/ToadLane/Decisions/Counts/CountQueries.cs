using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Counts;

/// <summary>What is asked about counts in more than one place.</summary>
public static class CountQueries
{
    /// <summary>
    /// Null when the ballot file of a decision is public, or nothing is counted yet; otherwise the number of ballots
    /// that it would need, as sealed when voting opened. The file is then for the scrutineers alone.
    /// </summary>
    public static async Task<int?> WithheldBelowAsync(
        this ToadLaneDb db, DecisionId decision, CancellationToken cancel)
    {
        var found = await db.Seals.Where(s => s.DecisionId == decision)
            .Join(db.Counts, s => s.DecisionId, c => c.DecisionId, (s, c) => new { s.RuleSheet, c.BallotsCounted })
            .SingleOrDefaultAsync(cancel);
        int fewest = found is null ? 0 : RuleSheet.Read(found.RuleSheet).FewestBallots;
        return found?.BallotsCounted < fewest ? fewest : null;
    }
}
