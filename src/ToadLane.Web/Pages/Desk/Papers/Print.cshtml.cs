using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk.Papers;

/// <summary>
/// The ballot paper of a batch to print: what was sealed, in the order of the rule sheet, with the batch's mark and
/// nothing by which a voter could be known.
/// </summary>
[Needs(Act.PrintPapers)]
public sealed class PrintModel(ToadLaneDb db, BallotPapers papers, CurrentCouncil council) : PageModel
{
    public required Decision Decision { get; set; }

    public required PaperBatch Batch { get; set; }

    public required BallotPaper Paper { get; set; }

    /// <summary>"large" for large print.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Size { get; set; }

    public bool IsLarge => this.Size == "large";

    public async Task<IActionResult> OnGetAsync(string slug, string mark, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        PaperBatch? batch = decision is null ? null : await db.PaperBatches.AsNoTracking()
            .SingleOrDefaultAsync(b => b.DecisionId == decision.Id && b.Mark == mark, cancel);
        if (decision is null || batch is null
            || await papers.FindAsync(council.Registration.Slug, decision.Id, cancel) is not { } paper)
        {
            return this.NotFound();
        }

        (this.Decision, this.Batch, this.Paper) = (decision, batch, paper);
        return this.Page();
    }
}
