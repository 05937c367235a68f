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
/// Shows by name, postcode and date of birth that somebody is on the register. Nothing typed here is kept.
/// </summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class DetailsModel(
    FindBooth booths,
    VoteCookies cookies,
    ProveByRegister prove,
    FailedTries tries,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public required Booth Booth { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ?? this.Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (this.Claim() is not { } claim)
        {
            return this.Page();
        }

        // By name and postcode, so that nobody finds a date of birth by trying them all.
        string known = claim.Name + claim.Postcode;
        if (await tries.RefusesAsync(this.HttpContext, this.Booth.Id, known) is { } wait)
        {
            return wait;
        }

        Outcome<VoterPass> outcome = await prove.RunAsync(this.Booth.Id, claim, who.Actor, cancel);
        if (!outcome.Succeeded(out VoterPass? pass, out Refusal? refusal))
        {
            await tries.CountAsync(this.HttpContext, this.Booth.Id, known);
            this.ModelState.Refuse(refusal, t, nameof(this.Name));
            return this.Page();
        }

        if (await tries.RefusesAsync(this.HttpContext, this.Booth.Id, known) is { } tooLate)
        {
            return tooLate;
        }

        cookies.Keep(this.Booth, pass);
        return this.RedirectToPage("/Decisions/Vote/Check", new { slug });
    }

    private RegisterClaim? Claim()
    {
        if (string.IsNullOrWhiteSpace(this.Name))
        {
            this.ModelState.AddModelError(nameof(this.Name), t["Enter your full name"]);
        }

        if (string.IsNullOrWhiteSpace(this.Postcode))
        {
            this.ModelState.AddModelError(nameof(this.Postcode), t["Enter your postcode"]);
        }

        if (this.Born is null && this.ModelState.IsValid)
        {
            this.ModelState.AddModelError(nameof(this.Born), t["Enter your date of birth"]);
        }

        return this.ModelState.IsValid ? new RegisterClaim(this.Name!, this.Postcode!, this.Born!.Value) : null;
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
