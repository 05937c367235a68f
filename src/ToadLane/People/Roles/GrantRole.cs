using Microsoft.EntityFrameworkCore;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.Roles;

/// <summary>An administrator gives somebody else a role, and says why.</summary>
public sealed class GrantRole(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<RoleGrant>> RunAsync(NewRoleGrant grant, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.GrantRole) is { } refusal)
        {
            return refusal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (!RoleGrant.Of(grant, actor, now).Succeeded(out RoleGrant? granted, out refusal))
        {
            return refusal;
        }

        if (!await db.Residents.AnyAsync(r => r.Id == grant.ResidentId && r.ClosedOn == null, cancel))
        {
            return ResidentRefusals.NoSuchResident;
        }

        List<RoleGrant> held = await db.RoleGrants
            .Where(g => g.ResidentId == grant.ResidentId && g.Role == grant.Role).ToListAsync(cancel);
        if (held.Any(g => g.Holds(granted.From)))
        {
            return RoleRefusals.AlreadyHolds;
        }

        db.RoleGrants.Add(granted);
        string why = $"{granted.Role}: {granted.Why}";
        db.Record(new Deed(actor, Act.GrantRole, "resident", grant.ResidentId.Value, why), now);
        await db.SaveChangesAsync(cancel);
        return granted;
    }
}

/// <summary>Who gets which role, and why. From now when no beginning is said; until ended when no end is.</summary>
public sealed record NewRoleGrant(ResidentId ResidentId, Role Role, string Why)
{
    public DateTime? From { get; init; }

    public DateTime? Until { get; init; }
}
