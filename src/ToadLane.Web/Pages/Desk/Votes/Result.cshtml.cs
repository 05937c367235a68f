using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>A scrutineer brings back what was counted elsewhere; a second one must agree.</summary>
[Needs(Act.PublishCount)]
[TakesFiles]
public sealed class ResultModel(ToadLaneDb db, BringCount bring, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public IFormFile? ResultFile { get; set; }

    public required Decision Decision { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.FindAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (await this.ResultFile.TextAsync(TakesFilesAttribute.LargestRequest, cancel) is not { } text)
        {
            this.ModelState.AddModelError(nameof(this.ResultFile), t["Choose the file result.json"]);
            return this.Page();
        }

        Outcome<JointAct> outcome = await bring.RunAsync(this.Decision.Id, text, who.Actor, cancel);
        if (outcome.Succeeded(out JointAct? asked, out Refusal? refusal))
        {
            return this.RedirectToPage("/Desk/Agreements/Answer", new { id = asked.Id.Value });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.ResultFile));
        return this.Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        this.Decision = (await db.FindVoteAsync(slug, cancel))!;
        return this.Decision is { Rules.KeyHolding: KeyHolding.ScrutineersCount };
    }
}
