using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>Asks for something about a vote that takes two people: what, from when, and why.</summary>
[Needs(Act.ExtendPoll)]
public sealed class AskModel(
    ToadLaneDb db, AskForJointAct ask, ICurrentActor who, Installation installation, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public DateOnly? NewDay { get; set; }

    [BindProperty]
    [Range(0, 23, ErrorMessage = "Enter a full hour from 0 to 23")]
    public int? NewHour { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say why")]
    public string? Reason { get; set; }

    public required Decision Decision { get; set; }

    public required AskWords Offer { get; set; }

    public int MostDays => installation.LongestExtensionDays;

    public async Task<IActionResult> OnGetAsync(string slug, string act, CancellationToken cancel) =>
        await this.FindAsync(slug, act, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string act, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, act, cancel))
        {
            return this.NotFound();
        }

        bool isExtension = this.Offer.Act == Act.ExtendPoll;
        if (isExtension && (this.NewDay is null || this.NewHour is null) && this.ModelState.IsValid)
        {
            this.ModelState.AddModelError(nameof(this.NewDay), t["Enter the day and the hour of the new close"]);
        }

        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        NewJointAct wish = new(this.Decision.Id, this.Offer.Act, this.Reason!)
        {
            Details = isExtension ? MovedClose.Write(Moment.At(this.NewDay!.Value, this.NewHour!.Value)) : "{}",
        };
        Outcome<JointAct> outcome = await ask.RunAsync(wish, who.Actor, cancel);
        if (outcome.Succeeded(out JointAct? asked, out Refusal? refusal))
        {
            return this.RedirectToPage("/Desk/Agreements/Answer", new { id = asked.Id.Value });
        }

        this.ModelState.Refuse(refusal, t, refusal.Code == "extended-close-is-wrong" ? nameof(this.NewDay) : "");
        return this.Page();
    }

    private async Task<bool> FindAsync(string slug, string act, CancellationToken cancel)
    {
        this.Decision = (await db.FindVoteAsync(slug, cancel))!;
        this.Offer = AskWords.All.FirstOrDefault(offer => offer.Act.ToString() == act)!;
        return this.Decision is not null && this.Offer is not null;
    }
}
