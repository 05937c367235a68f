using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.People.Residents;

/// <summary>Finds the account of the person who acts, for what everybody may do with their own.</summary>
public sealed class OwnAccount(ToadLaneDb db)
{
    public async Task<Outcome<Resident>> OfAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.KeepAccount) is { } refusal)
        {
            return refusal;
        }

        ResidentId id = new(actor.Id ?? default);
        Resident? own = await db.Residents.SingleOrDefaultAsync(r => r.Id == id && r.ClosedOn == null, cancel);
        return own is null ? ResidentRefusals.NoSuchResident : own;
    }
}
