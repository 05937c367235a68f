using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>Takes the public key that scrutineers made, before the ballot is published.</summary>
[Needs(Act.UploadDecisionKey)]
[TakesFiles]
public sealed class KeyModel(
    ToadLaneDb db, UploadDecisionKey upload, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    // A key of 3,072 bits and the hashes of some shares take a few thousand.
    private const int LargestKeyFile = 64 * 1024;

    [BindProperty]
    public IFormFile? KeyFile { get; set; }

    public required Decision Decision { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.FindAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (await this.KeyFile.TextAsync(LargestKeyFile, cancel) is not { } text)
        {
            this.ModelState.AddModelError(nameof(this.KeyFile), t["Choose the file public-key.json"]);
            return this.Page();
        }

        Outcome<DecisionKey> outcome = await upload.RunAsync(this.Decision.Id, text, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Show", new { slug });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.KeyFile));
        return this.Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        this.Decision = (await db.FindVoteAsync(slug, cancel))!;
        return this.Decision is { Rules.KeyHolding: KeyHolding.ScrutineersCount };
    }
}
