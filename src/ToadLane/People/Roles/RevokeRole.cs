using Microsoft.EntityFrameworkCore;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.Roles;

/// <summary>
/// An administrator ends somebody else's role from now on, and says why. The council keeps one administrator.
/// </summary>
public sealed class RevokeRole(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<RoleGrant>> RunAsync(RoleRevocation revocation, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.GrantRole) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(revocation.Why))
        {
            return RoleRefusals.WhyIsMissing;
        }

        if (actor.Id == revocation.ResidentId.Value)
        {
            return RoleRefusals.NotToYourself;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        List<RoleGrant> holders = await db.RoleGrants
            .Where(g => g.Role == revocation.Role && (g.Until == null || g.Until > now)).ToListAsync(cancel);
        if (holders.SingleOrDefault(g => g.ResidentId == revocation.ResidentId && g.Holds(now)) is not { } held)
        {
            return RoleRefusals.DoesNotHold;
        }

        if (held.Role == Role.Administrator && !holders.Any(g => g != held && g.Holds(now)))
        {
            return RoleRefusals.LastAdministrator;
        }

        held.End(now);
        string why = $"No longer {held.Role}: {revocation.Why}";
        db.Record(new Deed(actor, Act.GrantRole, "resident", held.ResidentId.Value, why), now);
        await db.SaveChangesAsync(cancel);
        return held;
    }
}

/// <summary>Whose role ends, and why.</summary>
public sealed record RoleRevocation(ResidentId ResidentId, Role Role, string Why);
