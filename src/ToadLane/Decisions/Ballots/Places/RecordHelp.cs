using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>
/// Records that somebody helped an elector with a vote that needs no number: at home on paper, or online.
/// </summary>
public sealed class RecordHelp(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<AssistedVote>> RunAsync(
        VoterPass pass, Assistance help, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.RecordHelp) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == pass.DecisionId, cancel);
        if (decision?.SealedAt is null)
        {
            return BallotRefusals.NotOpen;
        }

        if (decision.ClosedAt is not null)
        {
            return DecisionRefusals.AlreadyClosed;
        }

        if (await db.RefusesHelpAsync(pass.DecisionId, help, cancel) is { } refusal)
        {
            return refusal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        AssistedVote row = Helped.Row(pass, help, actor, now);
        db.AssistedVotes.Add(row);
        db.Record(new Deed(actor, Act.RecordHelp, "decision", pass.DecisionId.Value, help.Capacity.ToString()), now);
        await db.SaveChangesAsync(cancel);
        return row;
    }
}
