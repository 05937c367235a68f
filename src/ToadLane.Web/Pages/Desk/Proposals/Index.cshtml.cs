using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Pages.Decisions.Proposals;

namespace ToadLane.Web.Pages.Desk.Proposals;

/// <summary>A decision's ideas as those who check and cost them need them: longest waiting first.</summary>
[Needs(Act.ModerateProposal)]
public sealed class IndexModel(ToadLaneDb db, ProposalFiles files, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProposalStage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sheet { get; set; } = 1;

    public required Decision Decision { get; set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public int Found { get; private set; }

    public int Sheets { get; private set; }

    public IReadOnlyList<Proposal> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Outcome<Decision> outcome = await files.DecisionAsync(slug, Act.ModerateProposal, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return this.StatusCode(ProposalFiles.StatusOf(refusal));
        }

        this.Decision = decision;
        ProposalFilter filter = new(this.Words, this.Stage, this.Sheet);
        IQueryable<Proposal> found = filter.Of(db.SentTo(decision.Id).AsNoTracking());
        this.Found = await found.CountAsync(cancel);
        this.Sheets = filter.SheetsFor(this.Found);
        this.Sheet = filter.SheetOf(this.Found);
        this.Lines = await found.OrderBy(p => p.SubmittedAt).ThenBy(p => p.Number)
            .Skip((this.Sheet - 1) * ProposalFilter.LinesOnASheet)
            .Take(ProposalFilter.LinesOnASheet).ToListAsync(cancel);
        return this.Page();
    }

    /// <summary>The page on which the next thing is done to a proposal, or null when nothing is left to do.</summary>
    public static string? NextPage(Proposal proposal) => proposal.Stage switch
    {
        ProposalStage.Submitted => "/Desk/Proposals/Check",
        ProposalStage.Published or ProposalStage.Feasible or ProposalStage.NotFeasible => "/Desk/Proposals/Cost",
        _ => null,
    };
}
