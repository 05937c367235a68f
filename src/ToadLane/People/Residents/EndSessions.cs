using ToadLane.Storage;

namespace ToadLane.People.Residents;

/// <summary>Signs somebody out on every device at once, as after losing one.</summary>
public sealed class EndSessions(ToadLaneDb db, OwnAccount accounts, TimeProvider clock)
{
    public async Task<Outcome<Resident>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await accounts.OfAsync(actor, cancel)).Succeeded(out Resident? resident, out Refusal? refusal))
        {
            return refusal;
        }

        resident.EndSessions();
        db.Record(
            new Deed(actor, Act.KeepAccount, "resident", actor.Id, "Signed out everywhere"),
            clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return resident;
    }
}
