using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// Before voting: the rules in plain words, what is needed, and until when. Or why one cannot vote now.
/// </summary>
[Open]
public sealed class IndexModel(FindBooth booths) : PageModel
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
