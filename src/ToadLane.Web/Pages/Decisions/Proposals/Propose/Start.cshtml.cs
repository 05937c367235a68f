using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>The first page of the way to a proposal: what it takes, and the rules.</summary>
[Open]
[EnableRateLimiting(Limits.Proposals)]
public sealed class StartModel(
    ToadLaneDb db,
    StartProposal start,
    OwnProposals own,
    ICurrentActor who,
    TimeProvider clock,
    IStringLocalizer<Words> t) : PageModel
{
    public required Decision Decision { get; set; }

    public DecisionStage Stage { get; private set; }

    public OwnProposal? Draft { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.LoadAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.LoadAsync(slug, cancel))
        {
            return this.NotFound();
        }

        Outcome<StartedProposal> outcome =
            await start.RunAsync(this.Decision.Id, Proposer.Unknown, who.Actor, cancel);
        if (!outcome.Succeeded(out StartedProposal? started, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t);
            return this.Page();
        }

        own.Hold(slug, started.Id, started.Key);
        return this.RedirectToPage("Part", new { slug, part = "title" });
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        if (decision is null)
        {
            return false;
        }

        this.Decision = decision;
        this.Stage = decision.StageAt(clock.GetUtcNow().UtcDateTime);
        this.Draft = await own.DraftAsync(slug, cancel);
        return true;
    }
}
