using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Results;
using ToadLane.Decisions.Elections;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>The result sheet as returning officers print it, and a drawing of where the votes went.</summary>
[Open]
public sealed class SheetModel(ToadLaneDb db) : PageModel
{
    public required HeldElection Held { get; set; }

    public required PublishedElection Published { get; set; }

    /// <summary>Whether somebody went out of the count before this stage.</summary>
    public bool IsOut(int number, ElectionStage stage) =>
        this.Published.Result.Stages.Take(stage.Number - 1).Any(earlier => earlier.Excluded.Contains(number));

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
