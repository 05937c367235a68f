using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Pages.Decisions.Counts;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>The residents' result with its reasons, and what the lawful decision-maker did with it.</summary>
[Open]
public sealed class ResultModel(FindResult results, ToadLaneDb db) : PageModel
{
    public required CountedResult Result { get; set; }

    public required Power Power { get; set; }

    /// <summary>Null when the ballots are published; otherwise how many it would take.</summary>
    public int? WithheldBelow { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await results.BySlugAsync(slug, cancel) is not { } result)
        {
            return this.NotFound();
        }

        this.Result = result;
        this.WithheldBelow = await db.WithheldBelowAsync(result.Decision.Id, cancel);
        this.Power = await db.Powers.AsNoTracking().SingleAsync(p => p.Id == result.Decision.PowerId, cancel);
        return this.Page();
    }
}
