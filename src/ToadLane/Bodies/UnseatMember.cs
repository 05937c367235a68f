using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Storage;

namespace ToadLane.Bodies;

/// <summary>Ends a membership: its last day and why. The seat is free from the day after.</summary>
public sealed class UnseatMember(ToadLaneDb db, TimeProvider clock)
{
    private const int LongestWhy = 1000;

    public async Task<Outcome<Member>> RunAsync(
        BodyId bodyId, Unseating unseating, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.UnseatMember) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.HoldAsync(bodyId, cancel) is not { } body)
        {
            return BodyRefusals.NoSuchBody;
        }

        if (string.IsNullOrWhiteSpace(unseating.Why) || unseating.Why.Length > LongestWhy)
        {
            return BodyRefusals.WhyIsMissing;
        }

        if (!body.Unseat(unseating.MemberId, unseating.LastDay).Succeeded(out Member? left, out Refusal? refusal))
        {
            return refusal;
        }

        Deed deed = new(actor, Act.UnseatMember, "body", body.Id.Value, $"{left.Name}: {unseating.Why.Trim()}");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return left;
    }
}

/// <summary>Whose membership ends, the last day on which they sit, and why.</summary>
public sealed record Unseating(MemberId MemberId, DateOnly LastDay, string Why);
