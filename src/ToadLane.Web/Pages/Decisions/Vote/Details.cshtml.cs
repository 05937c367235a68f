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

/// <summary>For a voter without their letter: name, postcode and date of birth, as they stand in the register.</summary>
[Open]
[ServiceFilter<VotePage>]
[EnableRateLimiting(Limits.Codes)]
[BindProperties]
public sealed class DetailsModel(
    VotingDesk desk, ProveByRegister prove, ICurrentActor current, IStringLocalizer<Words> t) : PageModel
{
    public Visit Visit => VotePage.VisitOf(this);

    [Required(ErrorMessage = "Enter your name")]
    [StringLength(200, ErrorMessage = "Name must be {1} characters or less")]
    public string? FullName { get; set; }

    [Required(ErrorMessage = "Enter your postcode")]
    [StringLength(10, ErrorMessage = "Postcode must be {1} characters or less")]
    public string? Postcode { get; set; }

    [Required(ErrorMessage = "Enter your date of birth")]
    public DateOnly? BornOn { get; set; }

    public void OnGet()
    {
        // A form of three fields.
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        RegisterClaim claim = new(this.FullName!, this.Postcode!, this.BornOn!.Value);
        Outcome<VoterPass> outcome = await prove.RunAsync(this.Visit.Decision.Id, claim, current.Actor, cancel);
        if (!outcome.Succeeded(out VoterPass? pass, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, nameof(this.FullName));
            return this.Page();
        }

        desk.Remember(this.HttpContext, this.Visit, this.Visit.State with { ElectorNumber = pass.ElectorNumber });
        return this.RedirectToPage("/Decisions/Vote/Check", new { slug });
    }
}
