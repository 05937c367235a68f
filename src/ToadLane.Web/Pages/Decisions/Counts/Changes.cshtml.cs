using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>
/// What each project that was not chosen was short of: supporters, a lower cost, or the absence of a rival.
/// </summary>
[Open]
public sealed class ChangesModel(FindResult results) : PageModel
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
