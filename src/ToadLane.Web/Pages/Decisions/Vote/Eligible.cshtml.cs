using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// "Can I vote?", before opening day and until the close: who the electorate is, and whether name, postcode and date of
/// birth together are on the register. It tells nothing to who does not know all three, and nothing else to who does.
/// </summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class EligibleModel(
    FindBooth booths,
    ToadLaneDb db,
    AskRegister ask,
    FailedTries tries,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public required Booth Booth { get; set; }

    public ElectorateRule? Rule { get; private set; }

    /// <summary>There is a register, and voting has not closed.</summary>
    public bool IsReady { get; private set; }

    public bool? IsOnIt { get; private set; }

    [BindProperty]
    public ClaimForm Person { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (!this.IsReady || this.Person.Read(this.ModelState, t, nameof(this.Person), ClaimWords.Own) is not { } claim)
        {
            return this.Page();
        }

        string known = claim.Name + claim.Postcode;
        if (await tries.RefusesAsync(this.HttpContext, this.Booth.Id, known) is { } wait)
        {
            return wait;
        }

        Outcome<RegisterAnswer> outcome = await ask.RunAsync(this.Booth.Id, claim, who.Actor, cancel);
        if (!outcome.Succeeded(out RegisterAnswer? answer, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t);
            return this.Page();
        }

        if (await tries.RefusesAsync(this.HttpContext, this.Booth.Id, known) is { } tooLate)
        {
            return tooLate;
        }

        this.IsOnIt = answer.IsOnIt;
        if (!answer.IsOnIt)
        {
            await tries.CountAsync(this.HttpContext, this.Booth.Id, known);
        }

        return this.Page();
    }

    private async Task<bool> EnterAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return false;
        }

        this.Booth = booth;
        this.Rule = await db.ElectorateRuleAsync(booth.Id, cancel);
        this.IsReady = booth.Decision.ClosedAt is null && await db.Electors.AnyAsync(
            e => e.DecisionId == booth.Id && e.Kind != ElectorKind.Test, cancel);
        return true;
    }
}
