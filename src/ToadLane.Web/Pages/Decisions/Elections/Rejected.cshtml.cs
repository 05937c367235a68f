using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
        if (await db.FindElectionAsync(slug, cancel) is not { } held)
        {
            return this.NotFound();
        }

        this.Held = held;
        this.Published = held.Read();
        return this.Page();
    }
}
