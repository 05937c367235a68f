using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Finds the booth of a decision by its address.</summary>
public sealed class FindBooth(ToadLaneDb db, BallotPapers papers, CurrentCouncil council, TimeProvider clock)
{
    /// <summary>Null until voting opened once. Of each decision only the first voter waits for the database.</summary>
    public async ValueTask<BoothAddress?> AddressAsync(string slug, CancellationToken cancel) =>
        await papers.FindDecisionAsync(council.Registration.Slug, slug, cancel) is { } id
            ? new BoothAddress(id, slug)
            : null;

    public async Task<Booth?> BySlugAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        if (decision is null)
        {
            return null;
        }

        BallotPaper? paper = await papers.FindAsync(council.Registration.Slug, decision.Id, cancel);
        return new Booth(decision, decision.StageAt(clock.GetUtcNow().UtcDateTime), paper);
    }
}
