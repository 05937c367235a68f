using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Papers;

/// <summary>One batch: its two entries, where they differ, and the account that closes it.</summary>
[Needs(Act.KeyPaper)]
public sealed class BatchModel(ToadLaneDb db, CloseBatch close, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    public required Decision Decision { get; set; }

    public required BatchState State { get; set; }

    public bool MayClose => WhoMay.Refuses(who.Actor, Act.PrintPapers) is null;

    [BindProperty]
    public int? LeftOver { get; set; }

    [BindProperty]
    public int? Missing { get; set; }

    [BindProperty]
    public string? MissingWhy { get; set; }

    /// <summary>The entry that this person keys or may key; null when both are others'.</summary>
    public PaperEntry? OwnEntry => this.State.Keyers.FirstOrDefault(k => k.ById == who.Actor.Id)?.Entry
        ?? (this.State.Keyers.Any(k => k.Entry == PaperEntry.First) ? PaperEntry.Second : PaperEntry.First);

    public async Task<IActionResult> OnGetAsync(string slug, string mark, CancellationToken cancel) =>
        await this.EnterAsync(slug, mark, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string mark, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, mark, cancel))
        {
            return this.NotFound();
        }

        if (this.LeftOver is null)
        {
            this.ModelState.AddModelError(nameof(this.LeftOver), t["Count the papers that were never given out"]);
            return this.Page();
        }

        BatchCount count = new(mark, this.LeftOver.Value, this.Missing ?? 0, this.MissingWhy);
        Outcome<PaperBatch> outcome = await close.RunAsync(this.Decision.Id, count, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("/Desk/Papers/Batch", new { slug, mark });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.LeftOver));
        return this.Page();
    }

    private async Task<bool> EnterAsync(string slug, string mark, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        PaperBatch? batch = decision is null ? null : await db.PaperBatches.AsNoTracking()
            .SingleOrDefaultAsync(b => b.DecisionId == decision.Id && b.Mark == mark, cancel);
        if (decision is null || batch is null)
        {
            return false;
        }

        this.Decision = decision;
        this.State = await db.StateOfAsync(batch, cancel);
        return true;
    }
}
