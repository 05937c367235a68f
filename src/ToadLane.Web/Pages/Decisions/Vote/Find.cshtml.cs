using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Whether the vote of a tracking code is in the box.</summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class FindModel(FindBooth booths, ToadLaneDb db, IStringLocalizer<Words> t) : PageModel
{
    public required Booth Booth { get; set; }

    public ReceiptState? State { get; private set; }

    [BindProperty]
    public string? Tracking { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        if (TrackingCode.Read(this.Tracking) is not { } code)
        {
            this.ModelState.AddModelError(
                nameof(this.Tracking), t["Enter the 16 letters and numbers of your tracking code"]);
            return this.Page();
        }

        this.State = await db.FindReceiptAsync(booth.Id, code, cancel);
        return this.Page();
    }
}
