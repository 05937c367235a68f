using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Adoption;

/// <summary>What waits for the lawful decision-maker: pots to open, and results to adopt or depart from.</summary>
[Needs(Act.AdoptResult)]
public sealed class IndexModel(ToadLaneDb db, OpenPot openPot, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    public IReadOnlyList<Power> Unopened { get; private set; } = [];

    public IReadOnlyList<WaitingResult> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Unopened = await db.OwnPowers().AsNoTracking()
            .Where(p => p.Kind == PowerKind.Budget && !db.Pots.Any(pot => pot.PowerId == p.Id))
            .OrderBy(p => p.Title).ToListAsync(cancel);
        Waiting = await (
            from decision in db.Decisions
            join power in db.Powers on decision.PowerId equals power.Id
            where decision.CountedAt != null && decision.Adoption == null && !decision.IsImported
            orderby decision.CountedAt
            select new WaitingResult(decision.Slug, decision.Title, decision.CountedAt!.Value, power.DecisionMaker))
            .ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid power, CancellationToken cancel)
    {
        Outcome<Pot> outcome = await openPot.RunAsync(new PowerId(power), who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return RedirectToPage();
        }

        ModelState.Refuse(refusal, t);
        await OnGetAsync(cancel);
        return Page();
    }
}
