using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>Every proposal of a decision, to read, search and filter: fifty on a sheet.</summary>
[Open]
public sealed class IndexModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProposalStage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sheet { get; set; } = 1;

    public required Decision Decision { get; set; }

    public bool IsOpen { get; private set; }

    public bool IsFiltered => this.Stage is not null || !string.IsNullOrWhiteSpace(this.Words);

    public int Found { get; private set; }

    public int Sheets { get; private set; }

    public IReadOnlyList<ProposalLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        if (decision is null)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.IsOpen = decision.StageAt(clock.GetUtcNow().UtcDateTime) == DecisionStage.Proposals;
        ProposalFilter filter = new(this.Words, this.Stage, this.Sheet);
        IQueryable<Proposal> found = filter.Of(db.SentTo(decision.Id).AsNoTracking());
        this.Found = await found.CountAsync(cancel);
        this.Sheets = filter.SheetsFor(this.Found);
        this.Sheet = filter.SheetOf(this.Found);
        List<Proposal> shown = await found.Skip((this.Sheet - 1) * ProposalFilter.LinesOnASheet)
            .Take(ProposalFilter.LinesOnASheet).ToListAsync(cancel);
        this.Lines = [.. shown.Select(ProposalLine.Of)];
        return this.Page();
    }
}
