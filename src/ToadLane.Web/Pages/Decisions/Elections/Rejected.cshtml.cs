using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Counting.Results;
using ToadLane.Decisions.Elections;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>The papers that could not be counted, each with its reason.</summary>
[Open]
public sealed class RejectedModel(ToadLaneDb db) : PageModel
{
    public required HeldElection Held { get; set; }

    public required PublishedElection Published { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        HeldElection? held =
            await db.HeldElections.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug, cancel);
        if (held is null)
        {
            return this.NotFound();
        }

        this.Held = held;
        this.Published = held.Read();
        return this.Page();
    }
}
