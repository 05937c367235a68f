using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// Keys what one paper says, for one of the two entries of its batch. Nobody keys both, and nobody sees the other
/// entry: the choices are sealed before they are stored.
/// </summary>
public sealed class KeyPaper(ToadLaneDb db, PaperSealer sealer, BallotPapers papers, CurrentCouncil council)
{
    public async Task<Outcome<KeyedPaper>> RunAsync(
        DecisionId id, PaperToKey paper, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.KeyPaper) is { } notYours)
        {
            return notYours;
        }

        if (actor.Id is not { } account)
        {
            return PaperRefusals.NoAccount;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        if (PaperTable.Refuses(await db.HoldAsync(id, cancel)) is { } refusal)
        {
            return refusal;
        }

        Outcome<PaperBatch> found = await db.OpenBatchAsync(id, paper.Mark, cancel);
        if (!found.Succeeded(out PaperBatch? batch, out Refusal? noBatch))
        {
            return noBatch;
        }

        BallotPaper sheet = (await papers.FindAsync(council.Registration.Slug, id, cancel))!;
        if (paper.Reading.Choices is { } choices && sheet.Refuses(choices) is { } invalid)
        {
            return invalid;
        }

        if (await this.RefusesAsync(batch, paper, account, cancel) is { } no)
        {
            return no;
        }

        KeyedPaper row = sealer.Seal(sheet, batch, paper) with
        {
            Attempt = await this.AttemptsAsync(id, paper, cancel) + 1,
            ById = account,
        };
        await this.NameAsync(batch, paper.Entry, actor, cancel);
        db.KeyedPapers.Add(row);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return row;
    }

    private async Task<Refusal?> RefusesAsync(
        PaperBatch batch, PaperToKey paper, Guid account, CancellationToken cancel)
    {
        bool keysOther = await db.BatchKeyers.AnyAsync(
            k => k.DecisionId == batch.DecisionId && k.Mark == batch.Mark && k.ById == account
                && k.Entry != paper.Entry,
            cancel);
        if (keysOther)
        {
            return PaperRefusals.KeysOtherEntry;
        }

        int inPile = await db.InPileAsync(batch, cancel);
        int keyed = await db.KeyedPapers
            .Where(p => p.DecisionId == batch.DecisionId && p.Mark == batch.Mark && p.Entry == paper.Entry)
            .MaxAsync(p => (int?)p.Paper, cancel) ?? 0;
        return paper.Paper switch
        {
            < 1 => PaperRefusals.NotInOrder(keyed + 1),
            _ when paper.Paper > inPile => PaperRefusals.NotSoMany(inPile),
            _ when paper.Paper > keyed + 1 => PaperRefusals.NotInOrder(keyed + 1),
            _ => null,
        };
    }

    private Task<int> AttemptsAsync(DecisionId id, PaperToKey paper, CancellationToken cancel) =>
        db.KeyedPapers.CountAsync(
            p => p.DecisionId == id && p.Mark == paper.Mark && p.Entry == paper.Entry && p.Paper == paper.Paper,
            cancel);

    private async Task NameAsync(PaperBatch batch, PaperEntry entry, Actor actor, CancellationToken cancel)
    {
        if (!await db.BatchKeyers.AnyAsync(
            k => k.DecisionId == batch.DecisionId && k.Mark == batch.Mark && k.ById == actor.Id, cancel))
        {
            db.BatchKeyers.Add(new BatchKeyer
            {
                DecisionId = batch.DecisionId,
                Mark = batch.Mark,
                ById = actor.Id!.Value,
                Entry = entry,
                ByName = actor.Name,
            });
        }
    }
}

/// <summary>A paper as one person read it: its batch, which entry, its place in the pile, and what it says.</summary>
public sealed record PaperToKey(string Mark, PaperEntry Entry, int Paper, PaperReading Reading);
