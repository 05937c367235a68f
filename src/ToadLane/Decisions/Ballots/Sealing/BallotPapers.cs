using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>The ballot papers of every open decision, read once: a sealed paper cannot change.</summary>
public sealed class BallotPapers(CouncilDatabases databases)
{
    private readonly ConcurrentDictionary<(string Council, DecisionId Decision), BallotPaper> papers = new();

    /// <summary>Null while the decision is not sealed.</summary>
    public async ValueTask<BallotPaper?> FindAsync(string council, DecisionId decision, CancellationToken cancel)
    {
        if (this.papers.TryGetValue((council, decision), out BallotPaper? known))
        {
            return known;
        }

        await using ToadLaneDb db = databases.Open(council);
        string? sheet = await db.Seals.Where(s => s.DecisionId == decision)
            .Select(s => s.RuleSheet).SingleOrDefaultAsync(cancel);
        return sheet is null
            ? null
            : this.papers.GetOrAdd((council, decision), new BallotPaper(RuleSheet.Read(sheet)));
    }
}
