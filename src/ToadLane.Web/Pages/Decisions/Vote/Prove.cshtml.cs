using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Asked once, after choosing and not at the door: the code from the letter.</summary>
[Open]
[ServiceFilter<VotePage>]
[EnableRateLimiting(Limits.Codes)]
public sealed class ProveModel(
    VotingDesk desk, ProveByCode prove, ICurrentActor current, IStringLocalizer<Words> t) : PageModel
{
    public Visit Visit => VotePage.VisitOf(this);

    [BindProperty]
    [Required(ErrorMessage = "Enter the code from your letter")]
    public string? Code { get; set; }

    public void OnGet()
    {
        // A form of one field.
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        Outcome<VoterPass> outcome = await prove.RunAsync(this.Visit.Decision.Id, this.Code!, current.Actor, cancel);
        if (!outcome.Succeeded(out VoterPass? pass, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Code));
            return this.Page();
        }

        desk.Remember(this.HttpContext, this.Visit, this.Visit.State with { ElectorNumber = pass.ElectorNumber });
        return this.RedirectToPage("/Decisions/Vote/Check", new { slug });
    }
}
