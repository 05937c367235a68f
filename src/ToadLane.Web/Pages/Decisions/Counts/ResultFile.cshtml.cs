using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>
/// The result file with its certificate, which <c>toadlane count --check</c> checks: made from the ballot file alone.
/// </summary>
[Open]
public sealed class ResultFileModel(ToadLaneDb db, ShareCabinet cabinet) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        bool isPublic = decision is not null && await db.WithheldBelowAsync(decision.Id, cancel) is null;
        return decision is null || !isPublic || await cabinet.OfAsync(decision, db, cancel) is not { } shares
            ? this.NotFound()
            : this.File(Encoding.UTF8.GetBytes(shares.ResultFile), MediaTypeNames.Application.Json, $"{slug}.json");
    }
}
