using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// Keeps the last few ballot files that somebody asked about worked out, because one takes as long as its count. What
/// is kept is public; nobody's question is.
/// </summary>
public sealed class ShareCabinet : IDisposable
{
    private const int MostKept = 4;

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly LinkedList<(string Hash, BallotShares Shares)> kept = [];

    /// <summary>Null when the decision was not counted, or its shares cannot be worked out.</summary>
    public async Task<BallotShares?> OfAsync(Decision decision, ToadLaneDb db, CancellationToken cancel)
    {
        IQueryable<Count> count = db.Counts.Where(c => c.DecisionId == decision.Id);
        if (await count.Select(c => c.BallotFileHash).SingleOrDefaultAsync(cancel) is not { } hash)
        {
            return null;
        }

        string name = Convert.ToHexStringLower(hash);
        await this.oneAtATime.WaitAsync(cancel);
        try
        {
            if (this.Kept(name) is { } known)
            {
                return known;
            }

            string file = await count.Select(c => c.BallotFile).SingleAsync(cancel);
            BallotShares shares = BallotShares.Of(file, BallotContest.Rule(decision.Rules));
            this.Keep(name, shares);
            return shares;
        }
        finally
        {
            this.oneAtATime.Release();
        }
    }

    public void Dispose() => this.oneAtATime.Dispose();

    private BallotShares? Kept(string hash) => this.kept.FirstOrDefault(k => k.Hash == hash).Shares;

    private void Keep(string hash, BallotShares shares)
    {
        this.kept.AddFirst((hash, shares));
        if (this.kept.Count > MostKept)
        {
            this.kept.RemoveLast();
        }
    }
}
