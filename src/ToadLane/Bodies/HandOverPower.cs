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

        if (FaultIn(power) is { } fault)
        {
            return fault;
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
            Title = power.Title.Trim(),
            Amount = power.Amount,
            Clause = power.Clause.Trim(),
            DecisionMaker = power.DecisionMaker.Trim(),
            DecisionMakerId = power.DecisionMakerId,
            ToChangeIt = power.ToChangeIt.Trim(),
            From = power.From,
            Until = power.Until,
        };
        db.Powers.Add(handed);
        Deed deed = new(actor, Act.HandOverPower, "power", handed.Id.Value, handed.Clause);
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return handed;
    }

    private static Refusal? FaultIn(NewPower power)
    {
        if (IsNotSaid(power.Title, Power.LongestTitle) || IsNotSaid(power.DecisionMaker, Power.LongestTitle)
            || IsNotSaid(power.Clause, Power.LongestClause) || IsNotSaid(power.ToChangeIt, Power.LongestClause))
        {
            return BodyRefusals.PowerSaysTooLittle;
        }

        if (power.Until <= power.From)
        {
            return BodyRefusals.PowerEndsBeforeItStarts;
        }

        return power.Amount <= Pence.Zero ? BodyRefusals.AmountIsWrong : null;
    }

    private static bool IsNotSaid(string text, int longest) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().Length > longest;
}

/// <summary>What is said when a budget is handed over.</summary>
public sealed record NewPower(BodyId BodyId, string Title, Pence Amount, DateOnly From, DateOnly Until)
{
    public required string Clause { get; init; }

    public required string DecisionMaker { get; init; }

    public Guid? DecisionMakerId { get; init; }

    public required string ToChangeIt { get; init; }
}
