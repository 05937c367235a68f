using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>A guess at the cost, which may be left out.</summary>
[Open]
public sealed class CostModel(OwnProposals own, SaveProposal save, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    [Pounds]
    public long? CostPence { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    public required OwnProposal Own { get; set; }

    public string? Back => this.Change is null
        ? this.Url.Page("Part", new { slug = this.Own.Decision.Slug, part = "why" })
        : this.Url.Page("Check", new { slug = this.Own.Decision.Slug });

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = draft;
        this.CostPence = draft.Proposal.Text.RoughCost?.Value;
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = draft;
        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        Pence? cost = this.CostPence is { } pence ? new Pence(pence) : null;
        ProposalDraft costed = new(draft.Proposal.Text with { RoughCost = cost }, draft.Key);
        Outcome<Proposal> outcome = await save.RunAsync(draft.Proposal.Id, costed, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage(this.Change is null ? "Photo" : "Check", new { slug });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.CostPence));
        return this.Page();
    }
}
