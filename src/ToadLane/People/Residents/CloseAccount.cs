using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.People.Residents;

/// <summary>Closes one's own account: name, address and passkeys are erased. Not while it holds an office.</summary>
public sealed class CloseAccount(ToadLaneDb db, OwnAccount accounts, TimeProvider clock)
{
    public async Task<Outcome<Resident>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await accounts.OfAsync(actor, cancel)).Succeeded(out Resident? resident, out Refusal? refusal))
        {
            return refusal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (await db.RoleGrants.AnyAsync(
            g => g.ResidentId == resident.Id && (g.Until == null || g.Until > now), cancel))
        {
            return ResidentRefusals.HoldsOffice;
        }

        db.SignInLinks.RemoveRange(await db.SignInLinks.Where(l => l.Email == resident.Email).ToListAsync(cancel));
        db.Passkeys.RemoveRange(await db.Passkeys.Where(p => p.ResidentId == resident.Id).ToListAsync(cancel));
        resident.Close(DateOnly.FromDateTime(now));
        db.Record(new Deed(actor, Act.KeepAccount, "resident", actor.Id, "Closed the account"), now);
        await db.SaveChangesAsync(cancel);
        return resident;
    }
}
