using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Pages.Decisions.Proposals;

namespace ToadLane.Web.Pages.Desk.Proposals;

/// <summary>Check an idea against the rules: let it onto the site, or keep it off for a published reason.</summary>
[Needs(Act.ModerateProposal)]
public sealed class CheckModel(
    ToadLaneDb db, ProposalFiles files, ModerateProposal moderate, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public ModerationVerdict? Verdict { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public required ProposalFile InHand { get; set; }

    public PhotoView? Photo { get; private set; }

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

        if (this.Verdict is not { } verdict)
        {
            this.ModelState.Remove(nameof(this.Verdict));
            this.ModelState.AddModelError(nameof(this.Verdict), t["Choose yes or no"]);
            return this.Page();
        }

        ModerationAnswer answer = new(verdict, verdict == ModerationVerdict.Rejected ? this.Reason : null);
        Outcome<Proposal> outcome = await moderate.RunAsync(this.InHand.Proposal.Id, answer, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Index", new { slug, stage = ProposalStage.Submitted });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.Reason));
        return this.Page();
    }

    private async Task<Refusal?> LoadAsync(string slug, int number, CancellationToken cancel)
    {
        Outcome<ProposalFile> outcome = await files.OpenAsync(slug, number, Act.ModerateProposal, cancel);
        if (!outcome.Succeeded(out ProposalFile? file, out Refusal? refusal))
        {
            return refusal;
        }

        this.InHand = file;
        this.Photo = await PhotoView.FindAsync(db, file.Proposal.PhotoId, cancel);
        return null;
    }
}
