using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>What to do when a code is lost, void or used by somebody else, or when somebody has moved.</summary>
[Open]
public sealed class HelpModel(FindBooth booths) : PageModel
{
    public required Booth Booth { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        return this.Page();
    }
}
