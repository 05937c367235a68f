using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Proposals;

/// <summary>Say what an idea costs and how that was worked out, or why it cannot be done. May be corrected.</summary>
[Needs(Act.CostProposal)]
public sealed class CostModel(
    ToadLaneDb db,
    ProposalFiles files,
    CostProposal cost,
    ICurrentActor who,
    TimeProvider clock,
    IStringLocalizer<Words> t) : PageModel
{
    [BindProperty]
    public CostingVerdict? Verdict { get; set; }

    [BindProperty]
    [Pounds]
    public long? CostPence { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public required ProposalFile InHand { get; set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>What was answered before, oldest first: it all stays public.</summary>
    public IReadOnlyList<ProposalStep> Before { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel)
    {
        if (await this.LoadAsync(slug, number, cancel) is { } refusal)
        {
            return this.StatusCode(ProposalFiles.StatusOf(refusal));
        }

        this.Verdict = this.InHand.Proposal.Costing?.Verdict;
        this.Reason = this.InHand.Proposal.Costing?.Reason;
        this.CostPence = this.Verdict == CostingVerdict.Feasible ? this.InHand.Proposal.Costing!.Cost.Value : null;
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int number, CancellationToken cancel)
    {
        if (await this.LoadAsync(slug, number, cancel) is { } notThere)
        {
            return this.StatusCode(ProposalFiles.StatusOf(notThere));
        }

        if (this.Verdict is not { } verdict)
        {
            this.ModelState.Remove(nameof(this.Verdict));
            this.ModelState.AddModelError(nameof(this.Verdict), t["Choose whether it can be done"]);
        }
        else if (verdict == CostingVerdict.NotFeasible)
        {
            // The cost does not count then, so whatever stands in its field is no fault.
            this.ModelState.Remove(nameof(this.CostPence));
        }

        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        CostingAnswer answer = new(this.Verdict!.Value, new Pence(this.CostPence ?? 0), this.Reason ?? "");
        Outcome<Proposal> outcome = await cost.RunAsync(this.InHand.Proposal.Id, answer, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Index", new { slug, stage = ProposalStage.Published });
        }

        bool isAboutMoney = refusal.Code is "cost-is-wrong" or "costs-more-than-the-budget";
        this.ModelState.Refuse(refusal, t, isAboutMoney ? nameof(this.CostPence) : nameof(this.Reason));
        return this.Page();
    }

    private async Task<Refusal?> LoadAsync(string slug, int number, CancellationToken cancel)
    {
        Outcome<ProposalFile> outcome = await files.OpenAsync(slug, number, Act.CostProposal, cancel);
        if (!outcome.Succeeded(out ProposalFile? file, out Refusal? refusal))
        {
            return refusal;
        }

        this.InHand = file;
        this.Before = await db.ProposalSteps.AsNoTracking()
            .Where(s => s.ProposalId == file.Proposal.Id)
            .Where(s => s.News == ProposalNews.Feasible || s.News == ProposalNews.NotFeasible)
            .OrderBy(s => s.At).ToListAsync(cancel);
        return null;
    }
}
