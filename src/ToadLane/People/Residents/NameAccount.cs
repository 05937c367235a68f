using ToadLane.Storage;

namespace ToadLane.People.Residents;

/// <summary>Somebody chooses the name that stands beside what they do.</summary>
public sealed class NameAccount(ToadLaneDb db, OwnAccount accounts, TimeProvider clock)
{
    public async Task<Outcome<Resident>> RunAsync(string? name, Actor actor, CancellationToken cancel)
    {
        if (!(await accounts.OfAsync(actor, cancel)).Succeeded(out Resident? resident, out Refusal? refusal)
            || !resident.Rename(name).Succeeded(out _, out refusal))
        {
            return refusal;
        }

        db.Record(
            new Deed(actor, Act.KeepAccount, "resident", actor.Id, "Changed the name"), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return resident;
    }
}
