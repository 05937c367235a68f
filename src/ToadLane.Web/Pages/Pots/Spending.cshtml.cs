using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Pots;

/// <summary>The invoices paid from a pot, under the headings in which councils publish their spending.</summary>
[Open]
public sealed class SpendingModel(ToadLaneDb db, CurrentCouncil council, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid pot, CancellationToken cancel)
    {
        PowerId id = new(pot);
        string? code = await db.Pots.Where(p => p.PowerId == id).Select(p => p.AccountCode)
            .SingleOrDefaultAsync(cancel);
        if (code is null)
        {
            return NotFound();
        }

        List<Invoice> invoices = await db.Invoices.AsNoTracking().Where(i => i.PotCode == code)
            .OrderBy(i => i.PaidOn).ThenBy(i => i.EntryKey).ToListAsync(cancel);
        SpendingFile file = new(council.Registration, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        // With the mark at the start, spreadsheet programs read the file as UTF-8.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Write(invoices))];
        return File(bytes, "text/csv; charset=utf-8", $"{council.Registration.Slug}-spending-{pot:N}.csv");
    }
}
