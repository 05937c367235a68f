using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>The ballot file of an election: anyone may take it and count it again.</summary>
[Open]
public sealed class BallotsModel(ToadLaneDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var file = await db.HeldElections.Where(e => e.Slug == slug)
            .Select(e => new { e.BallotFile, e.BallotFileName }).SingleOrDefaultAsync(cancel);
        return file is null
            ? this.NotFound()
            : this.File(Encoding.UTF8.GetBytes(file.BallotFile), "text/plain; charset=utf-8", file.BallotFileName);
    }
}
