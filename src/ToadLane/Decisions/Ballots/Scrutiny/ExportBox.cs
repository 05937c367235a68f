using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>Hands out the closed box of a decision that scrutineers count. There is no name in it.</summary>
public sealed class ExportBox(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<BoxFile>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ExportBox) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is not { Rules.KeyHolding: KeyHolding.ScrutineersCount })
        {
            return decision is null ? DecisionRefusals.NoSuchDecision : ScrutinyRefusals.CountedHere;
        }

        Reconciliation? sums = await db.Reconciliations.AsNoTracking()
            .SingleOrDefaultAsync(r => r.DecisionId == id, cancel);
        if (sums is null || decision.Voiding is not null)
        {
            return sums is null ? DecisionRefusals.VotingIsNotOver : DecisionRefusals.IsVoid;
        }

        List<BoxedEnvelope> box = await db.BoxedEnvelopes.AsNoTracking().Where(e => e.DecisionId == id)
            .ToListAsync(cancel);
        if (!sums.AgreesAtClose || box.Count != sums.Boxed)
        {
            return BallotRefusals.BoxDoesNotReconcile;
        }

        string rules = await db.Seals.Where(s => s.DecisionId == id).Select(s => s.RuleSheet).SingleAsync(cancel);
        db.Record(new Deed(actor, Act.ExportBox, "decision", id.Value), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return new BoxFile
        {
            Format = BoxFile.FirstFormat,
            Rules = rules,
            Currency = decision.Currency,
            MovedCloseAt = decision.Timetable.MovedCloseAt,
            Root = BoxRoot.Of(box.Select(e => e.Hash)).ToBase64(),
            Envelopes =
                [.. box.OrderBy(e => Convert.ToHexString(e.Hash), StringComparer.Ordinal).Select(e => e.Sealed)],
        };
    }
}
