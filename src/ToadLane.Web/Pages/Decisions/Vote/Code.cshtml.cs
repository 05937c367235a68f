using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// Shows by the code from a letter that somebody may vote. Asked for when it is first needed, not at the door.
/// </summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class CodeModel(
    FindBooth booths,
    VoteCookies cookies,
    ProveByCode prove,
    FailedTries tries,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public required Booth Booth { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ?? this.Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (string.IsNullOrWhiteSpace(this.Code))
        {
            this.ModelState.AddModelError(nameof(this.Code), t["Enter the code from your letter"]);
            return this.Page();
        }

        if (await tries.RefusesAsync(this.HttpContext, this.Booth.Id, this.Code) is { } wait)
        {
            return wait;
        }

        Outcome<VoterPass> outcome = await prove.RunAsync(this.Booth.Id, this.Code, who.Actor, cancel);
        if (!outcome.Succeeded(out VoterPass? pass, out Refusal? refusal))
        {
            await tries.CountAsync(this.HttpContext, this.Booth.Id, this.Code);
            this.ModelState.Refuse(refusal, t, nameof(this.Code));
            return this.Page();
        }

        if (await tries.RefusesAsync(this.HttpContext, this.Booth.Id, this.Code) is { } tooLate)
        {
            return tooLate;
        }

        cookies.Keep(this.Booth, pass);
        return this.RedirectToPage("/Decisions/Vote/Check", new { slug });
    }

    private async Task<IActionResult?> EnterAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        return booth.OpenPaper is null ? this.RedirectToPage("/Decisions/Vote/Index", new { slug }) : null;
    }
}
