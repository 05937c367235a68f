using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// Marks on the roll that an elector's envelope came back. That is their vote from now on: it cancels one cast online,
/// and no other is taken after it. An envelope of somebody who voted at a voting place is put aside unopened.
/// </summary>
public sealed class ReturnPaper(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<ReturnedPaper>> RunAsync(
        VoterPass pass, string mark, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.MarkRoll) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        // Casting waits for this row, so that a vote at the same moment comes wholly before or wholly after.
        Decision? decision = await db.HoldAsync(pass.DecisionId, cancel);
        if (PaperTable.Refuses(decision) is { } refusal)
        {
            return refusal;
        }

        if (await this.RefusesAsync(pass, mark, cancel) is { } no)
        {
            return no;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        ReturnedPaper returned = new()
        {
            DecisionId = pass.DecisionId,
            ElectorNumber = pass.ElectorNumber,
            Mark = mark,
            Fate = await this.TakeAsync(pass, DateOnly.FromDateTime(now), cancel),
            Day = DateOnly.FromDateTime(now),
        };
        db.ReturnedPapers.Add(returned);
        db.Record(new Deed(actor, Act.MarkRoll, "decision", pass.DecisionId.Value, "an envelope came back"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return returned;
    }

    private async Task<Refusal?> RefusesAsync(VoterPass pass, string mark, CancellationToken cancel)
    {
        Outcome<PaperBatch> found = await db.OpenBatchAsync(pass.DecisionId, mark, cancel);
        if (!found.Succeeded(out _, out Refusal? noBatch))
        {
            return noBatch;
        }

        if (await db.ReturnedPapers.AnyAsync(
            p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber, cancel))
        {
            return PaperRefusals.AlreadyReturned;
        }

        if (!await db.IssuedPapers.AnyAsync(
            p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber && p.Mark == mark, cancel))
        {
            return PaperRefusals.NeverIssued(mark);
        }

        return await db.HasNumberAsync(pass, cancel) ? PaperRefusals.IsAtPlace : null;
    }

    // The number goes up by one without an envelope: that is what takes an online vote out of the box at the close.
    private async Task<PaperFate> TakeAsync(VoterPass pass, DateOnly day, CancellationToken cancel)
    {
        IQueryable<Participation> voted = db.Participations.Where(
            p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber);
        switch (await voted.Select(p => (VotingChannel?)p.Channel).SingleOrDefaultAsync(cancel))
        {
            case null:
                db.Participations.Add(new Participation
                {
                    DecisionId = pass.DecisionId,
                    ElectorNumber = pass.ElectorNumber,
                    Sequence = 1,
                    Channel = VotingChannel.Paper,
                    Day = day,
                });
                return PaperFate.ToCount;
            case VotingChannel.Online:
                await voted.ExecuteUpdateAsync(
                    set => set.SetProperty(p => p.Sequence, p => p.Sequence + 1)
                        .SetProperty(p => p.Channel, VotingChannel.Paper).SetProperty(p => p.Day, day),
                    cancel);
                return PaperFate.ToCount;
            default:
                return PaperFate.SetAside;
        }
    }
}
