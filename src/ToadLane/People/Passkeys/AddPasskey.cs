using Microsoft.EntityFrameworkCore;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.Passkeys;

/// <summary>Adds a passkey, which the web site has checked, to one's own account.</summary>
public sealed class AddPasskey(ToadLaneDb db, OwnAccount accounts, TimeProvider clock)
{
    private const int MostPasskeys = 10;

    public async Task<Outcome<Passkey>> RunAsync(NewPasskey passkey, Actor actor, CancellationToken cancel)
    {
        if (!(await accounts.OfAsync(actor, cancel)).Succeeded(out Resident? resident, out Refusal? refusal))
        {
            return refusal;
        }

        if (await db.Passkeys.AnyAsync(p => p.CredentialId == passkey.CredentialId, cancel))
        {
            return PasskeyRefusals.AlreadyThere;
        }

        if (await db.Passkeys.CountAsync(p => p.ResidentId == resident.Id, cancel) >= MostPasskeys)
        {
            return PasskeyRefusals.TooMany;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        Passkey added = passkey.Of(resident.Id, now);
        db.Passkeys.Add(added);
        db.Record(new Deed(actor, Act.KeepAccount, "resident", actor.Id, "Added a passkey"), now);
        await db.SaveChangesAsync(cancel);
        return added;
    }
}
