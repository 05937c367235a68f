using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>Counts the tries of people who could not vote, as they happen, and nothing about them.</summary>
public sealed class TurnAway(ToadLaneDb db)
{
    /// <summary>Why a vote that was cast was not taken; null where nobody was turned away.</summary>
    public static TurnedAwayReason? ReasonOf(CastVerdict verdict) => verdict switch
    {
        CastVerdict.Closed => TurnedAwayReason.TooLate,
        CastVerdict.NoSuchElector => TurnedAwayReason.NotOnRegister,
        CastVerdict.VotedOnPaper or CastVerdict.VotedAtPlace or CastVerdict.VotedElsewhere =>
            TurnedAwayReason.HadVoted,
        CastVerdict.IsAtPlace => TurnedAwayReason.HasNumber,
        CastVerdict.HasNoNumber => TurnedAwayReason.NumberNotAccepted,
        _ => null,
    };

    /// <summary>Counts one try, in a transaction of its own; nothing where the decision was never sealed.</summary>
    public async Task CountAsync(DecisionId id, TurnedAwayReason reason, CancellationToken cancel)
    {
        IQueryable<TurnedAway> counter = db.TurnedAway.Where(t => t.DecisionId == id && t.Reason == reason);
        if (await AddOneAsync(counter, cancel) > 0 || !await db.Seals.AnyAsync(s => s.DecisionId == id, cancel))
        {
            return;
        }

        db.TurnedAway.Add(new TurnedAway { DecisionId = id, Reason = reason, Tries = 1 });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else was the first to be counted, at the same moment.
            db.ChangeTracker.Clear();
            await AddOneAsync(counter, cancel);
        }
    }

    private static Task<int> AddOneAsync(IQueryable<TurnedAway> counter, CancellationToken cancel) =>
        counter.ExecuteUpdateAsync(set => set.SetProperty(t => t.Tries, t => t.Tries + 1), cancel);
}
