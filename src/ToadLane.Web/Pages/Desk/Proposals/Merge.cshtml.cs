using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Proposals;

/// <summary>Merge an idea into another of the same decision that asks for the same.</summary>
[Needs(Act.MergeProposals)]
public sealed class MergeModel(
    ToadLaneDb db, ProposalFiles files, MergeProposals merge, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    private const int MostFound = 20;

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty]
    public int? Into { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public required ProposalFile InHand { get; set; }

    public IReadOnlyList<Proposal> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel) =>
        await this.LoadAsync(slug, number, cancel) is { } refusal
            ? this.StatusCode(ProposalFiles.StatusOf(refusal))
            : this.Page();

    public async Task<IActionResult> OnPostAsync(string slug, int number, CancellationToken cancel)
    {
        if (await this.LoadAsync(slug, number, cancel) is { } notThere)
        {
            return this.StatusCode(ProposalFiles.StatusOf(notThere));
        }

        Proposal? other = this.Into is not { } into ? null : await db.SentTo(this.InHand.Decision.Id).AsNoTracking()
            .SingleOrDefaultAsync(p => p.Number == into, cancel);
        if (other is null)
        {
            this.ModelState.Remove(nameof(this.Into));
            this.ModelState.AddModelError(nameof(this.Into), t["Choose the idea that goes on"]);
            return this.Page();
        }

        ProposedMerge proposed = new(this.InHand.Proposal.Id, other.Id, this.Reason ?? "");
        Outcome<Proposal> outcome = await merge.RunAsync(proposed, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Index", new { slug });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.Reason));
        return this.Page();
    }

    private async Task<Refusal?> LoadAsync(string slug, int number, CancellationToken cancel)
    {
        Outcome<ProposalFile> outcome = await files.OpenAsync(slug, number, Act.MergeProposals, cancel);
        if (!outcome.Succeeded(out ProposalFile? file, out Refusal? refusal))
        {
            return refusal;
        }

        this.InHand = file;
        IQueryable<Proposal> others = db.SentTo(file.Decision.Id).AsNoTracking().Where(p => p.Id != file.Proposal.Id)
            .Where(p => p.Withdrawal == null && p.Merge == null && p.Moderation!.Verdict == ModerationVerdict.Accepted)
            .Where(p => p.Costing == null || p.Costing.Verdict == CostingVerdict.Feasible);
        this.Found = await (string.IsNullOrWhiteSpace(this.Words) ? others : others.Saying(this.Words))
            .Take(MostFound).ToListAsync(cancel);
        return null;
    }
}
