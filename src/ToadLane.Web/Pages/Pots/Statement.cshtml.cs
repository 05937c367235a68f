using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Pots;

/// <summary>Everything that happened to a pot, line by line, up to a day.</summary>
[Open]
public sealed class StatementModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public required PotFigures Figures { get; set; }

    public required Statement Statement { get; set; }

    public int Invoices { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid pot, CancellationToken cancel)
    {
        PowerId id = new(pot);
        Pot? found = await db.Pots.AsNoTracking().SingleOrDefaultAsync(p => p.PowerId == id, cancel);
        if (found is null)
        {
            return NotFound();
        }

        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        DateOnly until = Day is { } day && day < today ? day : today;
        Figures = (await db.PotsAsync(cancel)).Single(p => p.PowerId == id);
        Statement = (await db.StatementAsync(found.AccountCode, until, cancel))!;
        Invoices = await db.Invoices.CountAsync(i => i.PotCode == found.AccountCode, cancel);
        return Page();
    }
}
