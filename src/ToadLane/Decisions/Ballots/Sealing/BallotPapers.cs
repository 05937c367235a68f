using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>The ballot papers of every open decision, read once: a sealed paper cannot change.</summary>
public sealed class BallotPapers(CouncilDatabases databases)
{
    private readonly ConcurrentDictionary<(string Council, DecisionId Decision), BallotPaper> papers = new();
    private readonly ConcurrentDictionary<(string Council, string Slug), DecisionId> addresses = new();

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

    /// <summary>The decision of an address, once it is sealed: then its address is fixed too.</summary>
    public async ValueTask<DecisionId?> FindDecisionAsync(string council, string slug, CancellationToken cancel)
    {
        if (this.addresses.TryGetValue((council, slug), out DecisionId known))
        {
            return known;
        }

        await using ToadLaneDb db = databases.Open(council);
        return await db.FindVoteAsync(slug, cancel) is { SealedAt: not null } decision
            ? this.addresses.GetOrAdd((council, slug), decision.Id)
            : null;
    }
}
