using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>How many people got something they chose, in all and by area.</summary>
[Open]
public sealed class VotersModel(FindResult results) : PageModel
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
