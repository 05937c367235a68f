using Microsoft.EntityFrameworkCore;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.Roles;

/// <summary>
/// In which capacities a resident may act at this moment. Read afresh each time, so that an ended role ends at once.
/// </summary>
public sealed class KnownActor(ToadLaneDb db, IEnumerable<IBodiesOf> bodiesOf, TimeProvider clock)
{
    /// <summary>Null when there is no such account, it is closed, or the stamp is not its present one.</summary>
    public async Task<Actor?> WithStampAsync(ResidentId id, string stamp, CancellationToken cancel)
    {
        Resident? resident = await db.Residents.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.SecurityStamp == stamp && r.ClosedOn == null, cancel);
        return resident is null ? null : await this.OfAsync(resident, cancel);
    }

    public async Task<Actor> OfAsync(Resident resident, CancellationToken cancel)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        HashSet<Role> roles = [Role.Visitor, Role.Resident];
        roles.UnionWith(await db.RoleGrants
            .Where(g => g.ResidentId == resident.Id && g.From <= now && (g.Until == null || now < g.Until))
            .Select(g => g.Role).ToListAsync(cancel));
        HashSet<Guid> bodies = [];
        foreach (IBodiesOf source in bodiesOf)
        {
            bodies.UnionWith(await source.BodiesOfAsync(resident.Id.Value, DateOnly.FromDateTime(now), cancel));
        }

        if (bodies.Count > 0)
        {
            roles.Add(Role.PartnershipMember);
        }

        return new Actor(resident.Id.Value, resident.Name, roles, bodies);
    }
}
