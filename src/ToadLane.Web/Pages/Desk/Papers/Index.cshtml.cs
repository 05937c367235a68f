using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Papers;

/// <summary>The batches of ballot papers of a decision, how far each is, and a form to print another.</summary>
[Needs(Act.KeyPaper)]
public sealed class IndexModel(ToadLaneDb db, PrintPapers print, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    public required Decision Decision { get; set; }

    public IReadOnlyList<BatchState> Batches { get; private set; } = [];

    public bool MayPrint => WhoMay.Refuses(who.Actor, Act.PrintPapers) is null;

    public bool IsOpen => this.Decision is { SealedAt: not null, ClosedAt: null };

    [BindProperty]
    public int? Papers { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        Outcome<PaperBatch> outcome = await print.RunAsync(this.Decision.Id, this.Papers ?? 0, who.Actor, cancel);
        if (outcome.Succeeded(out PaperBatch? batch, out Refusal? refusal))
        {
            return this.RedirectToPage("/Desk/Papers/Print", new { slug, mark = batch.Mark });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.Papers));
        return this.Page();
    }

    private async Task<bool> EnterAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        if (decision is null)
        {
            return false;
        }

        this.Decision = decision;
        List<BatchState> states = [];
        foreach (PaperBatch batch in await db.PaperBatchesOfAsync(decision.Id, cancel))
        {
            states.Add(await db.StateOfAsync(batch, cancel));
        }

        this.Batches = states;
        return true;
    }
}
