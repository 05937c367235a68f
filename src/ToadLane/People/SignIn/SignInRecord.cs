using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.SignIn;

/// <summary>
/// Records a sign-in by its day alone: the minute at which somebody signed in, beside the minute at which a vote came,
/// would say too much.
/// </summary>
public sealed class SignInRecord(ToadLaneDb db, TimeProvider clock)
{
    public void Add(Resident resident, string how)
    {
        Actor actor = Actor.Visitor with { Id = resident.Id.Value, Name = resident.Name };
        db.Record(new Deed(actor, Act.SignIn, "resident", resident.Id.Value, how), clock.GetUtcNow().UtcDateTime.Date);
    }
}
