using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>The sealed rule sheet, byte for byte as its hash was taken.</summary>
[Open]
public sealed class RuleSheetModel(ToadLaneDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        string? sheet = await db.Decisions.Where(d => d.Slug == slug)
            .Join(db.Seals, d => d.Id, s => s.DecisionId, (_, s) => s.RuleSheet).SingleOrDefaultAsync(cancel);
        return sheet is null
            ? this.NotFound()
            : this.File(Encoding.UTF8.GetBytes(sheet), "application/json", $"{slug}-rule-sheet.json");
    }
}
