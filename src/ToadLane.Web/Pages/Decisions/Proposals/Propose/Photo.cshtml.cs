using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Decisions.Proposals.Photos;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>A photo with its description, which may be left out. A refused photo costs nothing else.</summary>
[Open]
[EnableRateLimiting(Limits.Proposals)]
[TakesFiles]
public sealed class PhotoModel(
    ToadLaneDb db, OwnProposals own, AddPhoto add, RemovePhoto remove, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public IFormFile? Photo { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    public required OwnProposal Own { get; set; }

    public PhotoView? Present { get; private set; }

    public string? Back =>
        this.Url.Page(this.Change is null ? "Cost" : "Check", new { slug = this.Own.Decision.Slug });

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.LoadAsync(slug, cancel) ? this.Page() : this.RedirectToPage("Start", new { slug });

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.LoadAsync(slug, cancel))
        {
            return this.RedirectToPage("Start", new { slug });
        }

        if (this.Photo is null && string.IsNullOrWhiteSpace(this.Description))
        {
            return this.Onward(slug);
        }

        byte[] file = this.Photo is null ? [] : await this.Photo.BytesAsync(Picture.LargestBytes, cancel);
        PhotoUpload upload = new(file, this.Description, this.Own.Key);
        Outcome<Photo> outcome = await add.RunAsync(this.Own.Proposal.Id, upload, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.Onward(slug);
        }

        bool isAboutWords = refusal == ProposalRefusals.DescriptionIsMissing || refusal.Code == "proposal-too-long";
        this.ModelState.Refuse(refusal, t, isAboutWords ? nameof(this.Description) : nameof(this.Photo));
        if (isAboutWords)
        {
            this.ModelState.AddModelError(nameof(this.Photo), t["Choose the photo again"]);
        }

        return this.Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is { } draft)
        {
            await remove.RunAsync(draft.Proposal.Id, draft.Key, who.Actor, cancel);
        }

        return this.RedirectToPage(new { slug, change = this.Change });
    }

    private RedirectToPageResult Onward(string slug) =>
        this.RedirectToPage(this.Change is null ? "You" : "Check", new { slug });

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return false;
        }

        this.Own = draft;
        this.Present = await PhotoView.FindAsync(db, draft.Proposal.PhotoId, cancel);
        return true;
    }
}
