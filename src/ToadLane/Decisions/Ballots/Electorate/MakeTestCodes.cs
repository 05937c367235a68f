using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Makes codes that go through the whole journey and are never counted. Only before voting opens: how many there are is
/// sealed, so that no real vote can be called a test afterwards.
/// </summary>
public sealed class MakeTestCodes(ToadLaneDb db, CodeMint mint, TimeProvider clock)
{
    private const int MostAtOnce = 50;

    public async Task<Outcome<MadeCodes>> RunAsync(DecisionId id, int many, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.IssueCodes) is { } notYours)
        {
            return notYours;
        }

        if (many is < 1 or > MostAtOnce)
        {
            return ElectorateRefusals.TooManyTests(MostAtOnce);
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (decision.SealedAt is not null)
        {
            return ElectorateRefusals.IsSealed;
        }

        int last = await db.Electors.Where(e => e.DecisionId == id).MaxAsync(e => (int?)e.Number, cancel) ?? 0;
        Elector[] tests = [.. Enumerable.Range(last + 1, many).Select(number => new Elector
        {
            DecisionId = id,
            Number = number,
            Kind = ElectorKind.Test,
            AreaCode = "",
        })];
        db.Electors.AddRange(tests);
        NewBatch batch = new(CodeDelivery.Test, actor.Name, Reason: null);
        IReadOnlyList<VotingCode> codes = await mint.MakeAsync(id, tests, batch, cancel);
        Deed deed = new(actor, Act.IssueCodes, "decision", id.Value, $"{many} test codes");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new MadeCodes(codes);
    }
}

/// <summary>Codes that were just made. Shown once, stored nowhere.</summary>
public sealed record MadeCodes(IReadOnlyList<VotingCode> Codes);
