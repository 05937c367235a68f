using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>Finds the result of a decision by its address; null before it was counted.</summary>
public sealed class FindResult(ToadLaneDb db)
{
    public async Task<CountedResult?> BySlugAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        Count? count = decision is null ? null : await this.CountAsync(decision.Id, cancel);
        if (decision is null || count is null)
        {
            return null;
        }

        Dictionary<int, string> titles = await db.BallotOptions.Where(o => o.DecisionId == decision.Id)
            .ToDictionaryAsync(o => o.Number, o => o.Title, cancel);
        return new CountedResult(decision, count, CountWriter.Read(count.Sheet), titles);
    }

    // Without the files: a page only links to them.
    private Task<Count?> CountAsync(DecisionId id, CancellationToken cancel) => db.Counts
        .Where(c => c.DecisionId == id)
        .Select(c => new Count
        {
            DecisionId = c.DecisionId,
            Winners = c.Winners,
            Sheet = c.Sheet,
            BallotFile = "",
            BallotFileHash = c.BallotFileHash,
            BallotsCounted = c.BallotsCounted,
            BallotsRejected = c.BallotsRejected,
            ElectorateSize = c.ElectorateSize,
            At = c.At,
        })
        .SingleOrDefaultAsync(cancel);
}
