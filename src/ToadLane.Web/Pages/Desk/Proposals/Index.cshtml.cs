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
public sealed class IndexModel(ToadLaneDb db, ProposalFiles files, ICurrentActor who, TimeProvider clock) : PageModel
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

    /// <summary>What this reader may do next with a proposal; when there is nothing, to read it.</summary>
    public Deed DeedFor(Proposal proposal) => proposal.Stage switch
    {
        ProposalStage.Submitted => new("Check it", "/Desk/Proposals/Check", IsDue: true),
        ProposalStage.Published when this.MayCost => new("Cost it", "/Desk/Proposals/Cost", IsDue: true),
        ProposalStage.Feasible or ProposalStage.NotFeasible when this.MayCost =>
            new("Change the cost", "/Desk/Proposals/Cost", IsDue: false),
        _ => new("Read it", "/Decisions/Proposals/Show", IsDue: false),
    };

    /// <summary>True for an idea that may still go on the ballot, by itself or as part of another.</summary>
    public bool MayMerge(Proposal proposal) => this.Decision.Publication is null
        && proposal.Stage is ProposalStage.Published or ProposalStage.Feasible;

    private bool MayCost =>
        this.Decision.Publication is null && WhoMay.Refuses(who.Actor, Act.CostProposal) is null;

    /// <param name="What">In English; the page translates.</param>
    /// <param name="Page">Where it is done.</param>
    /// <param name="IsDue">Somebody waits for it.</param>
    public sealed record Deed(string What, string Page, bool IsDue);
}
