using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>"You have voted": what to keep, and how to change one's mind. No project is named here.</summary>
[Open]
public sealed class ReceiptModel(FindBooth booths, VoteCookies cookies) : PageModel
{
    public required Booth Booth { get; set; }

    public required ShownReceipt Receipt { get; set; }

    /// <summary>False where the voter's browser sealed the vote: the check code is in that browser alone.</summary>
    public bool IsKnownHere => this.Receipt.CheckCode.Length > 0;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        if (cookies.ReadReceipt(booth) is not { } receipt)
        {
            return this.RedirectToPage("/Decisions/Vote/Index", new { slug });
        }

        this.Receipt = receipt;
        return this.Page();
    }

    /// <summary>The promise as a file, for <c>toadlane verify --promise</c>.</summary>
    public async Task<IActionResult> OnPostPromiseAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth
            || cookies.ReadReceipt(booth) is not { Promise: { } promise } receipt)
        {
            return this.NotFound();
        }

        byte[] file = Encoding.UTF8.GetBytes(promise);
        return this.File(file, MediaTypeNames.Text.Plain, $"{slug}-{receipt.Tracking}.promise");
    }

    /// <summary>For a shared computer: nothing of this vote stays in the browser.</summary>
    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        cookies.ForgetAll(booth);
        return this.Redirect(this.Url.Content($"~/decisions/{booth.Slug}"));
    }
}
