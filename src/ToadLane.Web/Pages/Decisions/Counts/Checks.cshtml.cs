using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>What was proved about a result from its ballots: each proof held or did not.</summary>
[Open]
public sealed class ChecksModel(FindResult results) : PageModel
{
    public required CountedResult Result { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await results.BySlugAsync(slug, cancel) is not { Sheet.Certificate: not null } result)
        {
            return this.NotFound();
        }

        this.Result = result;
        return this.Page();
    }
}
