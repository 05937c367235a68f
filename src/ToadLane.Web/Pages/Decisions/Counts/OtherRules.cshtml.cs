using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>What the other counting rules would have chosen from the same ballots.</summary>
[Open]
public sealed class OtherRulesModel(FindResult results) : PageModel
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
