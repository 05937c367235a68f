using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// Marks on the roll that an elector was given a paper. They may still vote online: the paper counts only if it comes
/// back, and then it takes the place of their online vote.
/// </summary>
public sealed class IssuePaper(ToadLaneDb db, TurnAway turnAway, TimeProvider clock)
{
    public async Task<Outcome<IssuedPaper>> RunAsync(
        VoterPass pass, PaperToIssue paper, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.MarkRoll) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(pass.DecisionId, cancel);
        if (PaperTable.Refuses(decision) is { } refusal)
        {
            return refusal;
        }

        Outcome<PaperBatch> found = await db.OpenBatchAsync(pass.DecisionId, paper.Mark, cancel);
        if (!found.Succeeded(out PaperBatch? batch, out Refusal? noBatch))
        {
            return noBatch;
        }

        if (await this.RefusesAsync(pass, batch, paper, cancel) is { } no)
        {
            await transaction.RollbackAsync(cancel);
            if (no == PaperRefusals.VotedInPerson || no == PaperRefusals.AlreadyReturned)
            {
                await turnAway.CountAsync(pass.DecisionId, TurnedAwayReason.HadVoted, cancel);
            }

            return no;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        IssuedPaper issued = new()
        {
            DecisionId = pass.DecisionId,
            ElectorNumber = pass.ElectorNumber,
            Number = await this.Papers(pass).CountAsync(cancel) + 1,
            Mark = batch.Mark,
            Day = DateOnly.FromDateTime(now),
            Why = string.IsNullOrWhiteSpace(paper.Why) ? null : paper.Why.Trim(),
        };
        db.IssuedPapers.Add(issued);
        db.Record(new Deed(actor, Act.MarkRoll, "decision", pass.DecisionId.Value, "a paper given out"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return issued;
    }

    private async Task<Refusal?> RefusesAsync(
        VoterPass pass, PaperBatch batch, PaperToIssue paper, CancellationToken cancel)
    {
        if (await db.ReturnedPapers.AnyAsync(
            p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber, cancel))
        {
            return PaperRefusals.AlreadyReturned;
        }

        if (await db.Participations.AnyAsync(
            p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber
                && p.Channel == VotingChannel.VotingPlace,
            cancel))
        {
            return PaperRefusals.VotedInPerson;
        }

        if (await db.IsTestAsync(pass, cancel))
        {
            return PaperRefusals.IsTest;
        }

        if (string.IsNullOrWhiteSpace(paper.Why) && await this.Papers(pass).AnyAsync(cancel))
        {
            return PaperRefusals.HasPaper;
        }

        int given = await db.IssuedPapers.CountAsync(
            p => p.DecisionId == batch.DecisionId && p.Mark == batch.Mark, cancel);
        return given < batch.Printed ? null : PaperRefusals.BatchIsUsedUp(batch.Mark);
    }

    private IQueryable<IssuedPaper> Papers(VoterPass pass) => db.IssuedPapers.Where(
        p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber);
}

/// <summary>A paper to give out: of which batch, and why, if it is not their first.</summary>
public sealed record PaperToIssue(string Mark, string? Why = null);
