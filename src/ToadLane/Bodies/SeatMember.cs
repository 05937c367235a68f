using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Storage;

namespace ToadLane.Bodies;

/// <summary>Seats a person on a body for one of its constituencies.</summary>
public sealed class SeatMember(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<Member>> RunAsync(BodyId bodyId, NewMember member, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.SeatMember) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.HoldAsync(bodyId, cancel) is not { } body)
        {
            return BodyRefusals.NoSuchBody;
        }

        if (!body.Seat(member).Succeeded(out Member? seated, out Refusal? refusal))
        {
            return refusal;
        }

        db.Record(new Deed(actor, Act.SeatMember, "body", body.Id.Value, member.Name), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return seated;
    }
}
