using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.People.Residents;
using ToadLane.People.SignIn;
using ToadLane.Storage;

namespace ToadLane.People.Demonstration;

/// <summary>
/// Signs anybody in as one of the demonstration's people. Both the hub and the council's own database must say that
/// it is a demonstration, so that no single wrong setting opens a real council.
/// </summary>
public sealed class SignInAsDemonstrator(ToadLaneDb db, CurrentCouncil council, SignInRecord record)
{
    public async Task<Outcome<SignedIn>> RunAsync(string email, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.SignIn) is { } refusal)
        {
            return refusal;
        }

        if (!council.Registration.IsDemonstration || !await db.Councils.AllAsync(c => c.IsDemonstration, cancel))
        {
            return SignInRefusals.NotADemonstration;
        }

        if (DemonstrationPerson.All.All(p => p.Email != email)
            || await db.Residents.SingleOrDefaultAsync(r => r.Email == email, cancel) is not { } resident)
        {
            return ResidentRefusals.NoSuchResident;
        }

        record.Add(resident, "As a person of the demonstration");
        await db.SaveChangesAsync(cancel);
        return new SignedIn(resident, null, false);
    }
}
