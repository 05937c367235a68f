using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>The result file with its certificate, which <c>toadlane count --check</c> checks.</summary>
[Open]
public sealed class ResultFileModel(ToadLaneDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        string? file = await db.Decisions.Where(d => d.Slug == slug)
            .Join(db.Counts, d => d.Id, c => c.DecisionId, (_, c) => c.ResultFile).SingleOrDefaultAsync(cancel);
        return file is null
            ? this.NotFound()
            : this.File(Encoding.UTF8.GetBytes(file), MediaTypeNames.Application.Json, $"{slug}.json");
    }
}
