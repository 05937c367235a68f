using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Bodies;

/// <summary>Founds a body with its constituencies and seats.</summary>
public sealed class FoundBody(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<Body>> RunAsync(NewBody body, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.FoundBody) is { } notYours)
        {
            return notYours;
        }

        if (await db.Bodies.AnyAsync(b => b.Slug == body.Slug, cancel))
        {
            return BodyRefusals.SlugIsTaken(body.Slug);
        }

        if (!await db.Neighbourhoods.AnyAsync(n => n.Id == body.NeighbourhoodId && !n.IsElsewhere, cancel))
        {
            return CouncilRefusals.NoSuchNeighbourhood;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (!Body.Found(body, DateOnly.FromDateTime(now)).Succeeded(out Body? founded, out Refusal? refusal))
        {
            return refusal;
        }

        db.Bodies.Add(founded);
        db.Record(new Deed(actor, Act.FoundBody, "body", founded.Id.Value, founded.Name), now);
        await db.SaveChangesAsync(cancel);
        return founded;
    }
}
