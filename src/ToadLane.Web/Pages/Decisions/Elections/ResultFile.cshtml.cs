using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>The result file of an election, which <c>toadlane count --check</c> checks.</summary>
[Open]
public sealed class ResultFileModel(ToadLaneDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        string? file = await db.HeldElections.Where(e => e.Slug == slug).Select(e => e.Result)
            .SingleOrDefaultAsync(cancel);
        return file is null
            ? this.NotFound()
            : this.File(Encoding.UTF8.GetBytes(file), "application/json", $"{slug}.json");
    }
}
