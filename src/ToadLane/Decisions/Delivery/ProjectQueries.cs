using Microsoft.EntityFrameworkCore;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Decisions.Delivery;

/// <summary>What is asked about projects in more than one place.</summary>
public static class ProjectQueries
{
    /// <summary>
    /// The projects that should have been finished before this day and are not, the longest late first.
    /// </summary>
    public static IQueryable<Project> LateOn(this IQueryable<Project> projects, DateOnly today) =>
        projects.Where(p => p.Finish == null && p.Plan.Finish < today).OrderBy(p => p.Plan.Finish);

    /// <summary>What a project was given, has spent and has left.</summary>
    public static async Task<ProjectMoney> MoneyOfAsync(this ToadLaneDb db, Project project, CancellationToken cancel)
    {
        Balance cost = (await db.LedgerAccounts.AsNoTracking()
            .SingleAsync(a => a.Code == project.AccountCode, cancel)).Balance;
        long committed = await (
            from posting in db.LedgerPostings
            join entry in db.LedgerEntries on posting.EntryNumber equals entry.Number
            where posting.AccountCode == project.AccountCode && entry.Kind == EntryKind.Commitment
            select posting.Amount).SumAsync(cancel);
        Pence spent = new(cost.Posted(Side.Debit));
        Pence left = new(cost.DebitsPending);
        return new ProjectMoney(project.BallotCost, spent, left, new Pence(committed) - spent - left);
    }
}
