using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>Every body of the council, and the powers that each holds today.</summary>
[Open]
public sealed class IndexModel(ToadLaneDb db, ICurrentActor who, TimeProvider clock) : PageModel
{
    public IReadOnlyList<BodyLine> Lines { get; private set; } = [];

    public DateOnly Today { get; } = Moment.DayOf(clock.GetUtcNow().UtcDateTime);

    public bool MayFound => WhoMay.Refuses(who.Actor, Act.FoundBody) is null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ILookup<BodyId, Power> held = (await db.OwnPowers().AsNoTracking()
            .Where(p => p.From <= this.Today && this.Today <= p.Until).OrderBy(p => p.Title).ToListAsync(cancel))
            .ToLookup(p => p.BodyId);
        var bodies = await db.OwnBodies().AsNoTracking()
            .Join(db.Neighbourhoods, b => b.NeighbourhoodId, n => n.Id, (b, n) => new { Body = b, n.Name })
            .ToListAsync(cancel);
        this.Lines = [.. bodies.OrderBy(b => b.Body.Name, StringComparer.Ordinal)
            .Select(b => new BodyLine(b.Body, b.Name, [.. held[b.Body.Id]]))];
    }
}

/// <summary>A body in the list: where it acts, and what it holds today.</summary>
public sealed record BodyLine(Body Body, string Place, IReadOnlyList<Power> Held);
