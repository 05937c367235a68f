using Microsoft.EntityFrameworkCore;
using ToadLane.People.Passkeys;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.SignIn;

/// <summary>Signs in the owner of a passkey that the web site has checked, and notes its use.</summary>
public sealed class SignInByPasskey(ToadLaneDb db, SignInRecord record)
{
    public async Task<Outcome<SignedIn>> RunAsync(
        byte[] credentialId, PasskeyUse use, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.SignIn) is { } refusal)
        {
            return refusal;
        }

        Passkey? passkey = await db.Passkeys.SingleOrDefaultAsync(p => p.CredentialId == credentialId, cancel);
        if (passkey is null)
        {
            return PasskeyRefusals.NoSuchPasskey;
        }

        Resident resident = await db.Residents.SingleAsync(r => r.Id == passkey.ResidentId, cancel);
        passkey.Use(use);
        record.Add(resident, "By a passkey");
        await db.SaveChangesAsync(cancel);
        return new SignedIn(resident, null, false);
    }
}
