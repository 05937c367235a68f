using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>One vote: where it stands, who holds its key, and what may be asked for.</summary>
[Needs(Act.ReadScrutiny)]
public sealed class ShowModel(ToadLaneDb db, ICurrentActor who, TimeProvider clock) : PageModel
{
    public required Decision Decision { get; set; }

    public DecisionStage Stage { get; private set; }

    public bool HasKey { get; private set; }

    /// <summary>There is a ballot file that is not published, and it is theirs to take.</summary>
    public bool HasKeptBallots { get; private set; }

    /// <summary>The last burst of votes, or null.</summary>
    public VoteTally? Burst { get; private set; }

    /// <summary>The last time that stored votes were not what they were, or null.</summary>
    public VoteTally? Changed { get; private set; }

    public bool IsForScrutineers => this.Decision.Rules.KeyHolding == KeyHolding.ScrutineersCount;

    public bool MayUploadKey => WhoMay.Refuses(who.Actor, Act.UploadDecisionKey) is null;

    public bool MayBring => WhoMay.Refuses(who.Actor, Act.PublishCount) is null;

    public IReadOnlyList<AskWords> Offers => [.. AskWords.All
        .Where(offer => offer.IsFor(this.Stage) && WhoMay.Refuses(who.Actor, offer.Act) is null)];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindVoteAsync(slug, cancel) is not { } decision)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.Stage = decision.StageAt(clock.GetUtcNow().UtcDateTime);
        this.HasKey = await db.DecisionKeys.AnyAsync(k => k.DecisionId == decision.Id, cancel);
        this.HasKeptBallots = WhoMay.Refuses(who.Actor, Act.TakeKeptBallots) is null
            && await db.WithheldBelowAsync(decision.Id, cancel) is not null;
        this.Burst = await db.VoteTallies.AsNoTracking()
            .Where(t => t.DecisionId == decision.Id && t.BurstOf != null)
            .OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
        this.Changed = await db.VoteTallies.AsNoTracking()
            .Where(t => t.DecisionId == decision.Id && t.ChangedVotes > 0)
            .OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
        return this.Page();
    }
}
