using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>Check the answers, then send.</summary>
[Open]
public sealed class CheckModel(
    ToadLaneDb db, OwnProposals own, SubmitProposal submit, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    public required OwnProposal Own { get; set; }

    public PhotoView? Photo { get; private set; }

    public string? Back => this.Url.Page("You", new { slug = this.Own.Decision.Slug });

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.LoadAsync(slug, cancel) ? this.Page() : this.RedirectToPage("Start", new { slug });

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.LoadAsync(slug, cancel))
        {
            // Pressed twice: the first time has sent it.
            return await own.FindAsync(slug, cancel) is null
                ? this.RedirectToPage("Start", new { slug })
                : this.RedirectToPage("Sent", new { slug });
        }

        Outcome<Proposal> outcome = await submit.RunAsync(this.Own.Proposal.Id, this.Own.Key, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Sent", new { slug });
        }

        string? missing = this.Own.Proposal.Text.Missing;
        if (missing is not null && ProposalPart.Find(missing) is { } part)
        {
            this.ModelState.AddModelError(missing, t[part.Missing]);
        }
        else
        {
            this.ModelState.Refuse(refusal, t);
        }

        return this.Page();
    }

    public string? ChangeLink(string page, string? part = null) =>
        this.Url.Page(page, new { slug = this.Own.Decision.Slug, part, change = "yes" });

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return false;
        }

        this.Own = draft;
        this.Photo = await PhotoView.FindAsync(db, draft.Proposal.PhotoId, cancel);
        return true;
    }
}
