using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Bookkeeping;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Decisions.Delivery;

/// <summary>
/// An officer ends a project. What was set aside and not spent goes back to the pot in the same transaction.
/// </summary>
public sealed class FinishProject(ToadLaneDb db, TimeProvider clock, Books books, ProposerNews news)
{
    public async Task<Outcome<Project>> RunAsync(ProjectId id, string note, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ReportDelivery) is { } notYours)
        {
            return notYours;
        }

        Project? project = await db.Projects.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (project is null)
        {
            return DeliveryRefusals.NoSuchProject;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Entry promised = await books.FindAsync(new(project.CommitmentKey), cancel)
            ?? throw new InvalidOperationException($"Project {id.Value} has no commitment.");
        LockedPage page = await books.LockAsync(promised.Postings.Select(line => line.Account), [promised.Key], cancel);
        await db.Entry(project).ReloadAsync(cancel);
        if ((project.End(new Finish(now, actor.Name, note)) ?? Release(page, promised, now)) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        await page.SaveAsync(actor, now, cancel);
        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == project.ProposalId, cancel);
        if (proposal is not null)
        {
            news.Tell(proposal, ProposalNews.Finished, note);
        }

        db.Record(new Deed(actor, Act.ReportDelivery, "project", id.Value, "finished: " + note), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return project;
    }

    private static Refusal? Release(LockedPage page, Entry promised, DateTime now)
    {
        IReadOnlyList<Posting> left = page.Book.Outstanding(promised.Key);
        if (left.Count == 0)
        {
            return null;
        }

        EntryKey key = new(promised.Key.Value + "/rest");
        DateOnly today = DateOnly.FromDateTime(now);
        return page.WriteAfter(promised.Key, promised.Void(key, today, promised.Reason, left));
    }
}
