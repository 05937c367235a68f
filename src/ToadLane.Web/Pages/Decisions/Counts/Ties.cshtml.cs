using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>Each tie, what settled it, and whether it changed the result.</summary>
[Open]
public sealed class TiesModel(FindResult results) : PageModel
{
    public required CountedResult Result { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await results.BySlugAsync(slug, cancel) is not { } result)
        {
            return this.NotFound();
        }

        this.Result = result;
        return this.Page();
    }
}
