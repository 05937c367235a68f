using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;
using ToadLane.Web.Pages.Decisions;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>One body: what was handed over to it, who sits on it, and what it decides.</summary>
[Open]
public sealed class ShowModel(ToadLaneDb db, ICurrentActor who, TimeProvider clock) : PageModel
{
    public required Body Body { get; set; }

    public required Neighbourhood Place { get; set; }

    /// <summary>Those that are held now first, then the latest.</summary>
    public IReadOnlyList<Power> Powers { get; private set; } = [];

    /// <summary>The powers whose money is in the books.</summary>
    public IReadOnlySet<PowerId> Opened { get; private set; } = new HashSet<PowerId>();

    public IReadOnlyList<DecisionLine> Decisions { get; private set; } = [];

    public DateOnly Today { get; } = Moment.DayOf(clock.GetUtcNow().UtcDateTime);

    public bool MaySeat => WhoMay.Refuses(who.Actor, Act.SeatMember) is null;

    public bool MayHandOver => WhoMay.Refuses(who.Actor, Act.HandOverPower) is null;

    /// <summary>Who sits for a constituency today or later.</summary>
    public IReadOnlyList<Member> SeatedFor(ConstituencyId constituency) =>
        [.. this.Body.Members.Where(m => m.ConstituencyId == constituency && m.SitsDuring(this.Today, null))
            .OrderBy(m => m.From).ThenBy(m => m.Name, StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Body? body = await db.OwnBodies().AsNoTracking().SingleOrDefaultAsync(b => b.Slug == slug, cancel);
        if (body is null)
        {
            return this.NotFound();
        }

        this.Body = body;
        this.Place = await db.Neighbourhoods.AsNoTracking().SingleAsync(n => n.Id == body.NeighbourhoodId, cancel);
        List<Power> powers = await db.Powers.AsNoTracking().Where(p => p.BodyId == body.Id).ToListAsync(cancel);
        this.Powers = [.. powers.OrderByDescending(p => p.IsHeldOn(this.Today)).ThenByDescending(p => p.From)];
        this.Opened = await db.Pots.Where(pot => db.Powers.Any(p => p.Id == pot.PowerId && p.BodyId == body.Id))
            .Select(pot => pot.PowerId).ToHashSetAsync(cancel);
        this.Decisions = await db.Decisions.Where(d => d.BodyId == body.Id)
            .OrderByDescending(d => d.Timetable.VotingClosesAt).LinesAsync(db, clock, cancel);
        return this.Page();
    }
}
