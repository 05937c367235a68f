using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Projects;

/// <summary>A picture from one of a project's reports, and no other picture.</summary>
[Open]
[ResponseCache(Duration = 86_400, Location = ResponseCacheLocation.Any)]
public sealed class PhotoModel(ToadLaneDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid photo, CancellationToken cancel)
    {
        bool isReported = await db.Projects.AnyAsync(
            p => p.Id == new ProjectId(id) && p.Reports.Any(r => r.PhotoId == new PhotoId(photo)), cancel);
        Photo? found = isReported
            ? await db.Photos.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new PhotoId(photo), cancel)
            : null;
        return found is null ? NotFound() : File(found.Bytes, found.ContentType);
    }
}
