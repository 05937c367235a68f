using Microsoft.EntityFrameworkCore;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bodies;

/// <summary>Hands a power over to a body: only the lawful decision-maker may.</summary>
public sealed class HandOverPower(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<Power>> RunAsync(NewPower power, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.HandOverPower) is { } notYours)
        {
            return notYours;
        }

        if (power.Until <= power.From)
        {
            return BodyRefusals.PowerEndsBeforeItStarts;
        }

        if (power.Amount <= Pence.Zero)
        {
            return BodyRefusals.AmountIsWrong;
        }

        if (!await db.Bodies.AnyAsync(b => b.Id == power.BodyId, cancel))
        {
            return BodyRefusals.NoSuchBody;
        }

        Power handed = new()
        {
            Id = Ids.New<PowerId>(),
            BodyId = power.BodyId,
            Kind = PowerKind.Budget,
            Title = power.Title,
            Amount = power.Amount,
            Clause = power.Clause,
            DecisionMaker = power.DecisionMaker,
            DecisionMakerId = power.DecisionMakerId,
            ToChangeIt = power.ToChangeIt,
            From = power.From,
            Until = power.Until,
        };
        db.Powers.Add(handed);
        Deed deed = new(actor, Act.HandOverPower, "power", handed.Id.Value, handed.Clause);
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return handed;
    }
}

/// <summary>What is said when a budget is handed over.</summary>
public sealed record NewPower(BodyId BodyId, string Title, Pence Amount, DateOnly From, DateOnly Until)
{
    public required string Clause { get; init; }

    public required string DecisionMaker { get; init; }

    public Guid? DecisionMakerId { get; init; }

    public required string ToChangeIt { get; init; }
}
