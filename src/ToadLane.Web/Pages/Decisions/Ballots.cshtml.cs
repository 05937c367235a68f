using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>The ballot file: anyone may take it and count it again.</summary>
[Open]
public sealed class BallotsModel(ToadLaneDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        string? file = await db.Decisions.Where(d => d.Slug == slug)
            .Join(db.Counts, d => d.Id, c => c.DecisionId, (_, c) => c.BallotFile).SingleOrDefaultAsync(cancel);
        return file is null
            ? this.NotFound()
            : this.File(Encoding.UTF8.GetBytes(file), "text/plain; charset=utf-8", $"{slug}.pb");
    }
}
