using Microsoft.EntityFrameworkCore;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.Passkeys;

/// <summary>Removes a passkey from one's own account, as after losing the device.</summary>
public sealed class RemovePasskey(ToadLaneDb db, OwnAccount accounts, TimeProvider clock)
{
    public async Task<Outcome<Passkey>> RunAsync(PasskeyId id, Actor actor, CancellationToken cancel)
    {
        if (!(await accounts.OfAsync(actor, cancel)).Succeeded(out Resident? resident, out Refusal? refusal))
        {
            return refusal;
        }

        Passkey? passkey =
            await db.Passkeys.SingleOrDefaultAsync(p => p.Id == id && p.ResidentId == resident.Id, cancel);
        if (passkey is null)
        {
            return PasskeyRefusals.NoSuchPasskey;
        }

        db.Passkeys.Remove(passkey);
        db.Record(
            new Deed(actor, Act.KeepAccount, "resident", actor.Id, "Removed a passkey"), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return passkey;
    }
}
