using Microsoft.EntityFrameworkCore;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Bookkeeping;

/// <summary>What is asked of the books in more than one place.</summary>
public static class BookQueries
{
    /// <summary>Every pot with its figures, by title.</summary>
    public static async Task<IReadOnlyList<PotFigures>> PotsAsync(this ToadLaneDb db, CancellationToken cancel)
    {
        var rows = await (
            from pot in db.Pots.AsNoTracking()
            join power in db.Powers on pot.PowerId equals power.Id
            join body in db.Bodies.IgnoreAutoIncludes() on power.BodyId equals body.Id
            join held in db.LedgerAccounts on pot.AccountCode equals held.Code
            join granted in db.LedgerAccounts on pot.GrantCode equals granted.Code
            orderby pot.Title
            select new { pot.PowerId, pot.Title, BodyName = body.Name, power.From, power.Until, held, granted })
            .ToListAsync(cancel);
        return [.. rows.Select(row => new PotFigures(row.PowerId, row.Title)
        {
            BodyName = row.BodyName,
            From = row.From,
            Until = row.Until,
            HandedOver = new Pence(row.granted.Balance.Posted(Side.Credit)),
            Promised = new Pence(row.held.Balance.Committed(Side.Debit)),
            Free = new Pence(row.held.Balance.Available(Side.Debit)),
        })];
    }

    /// <summary>An account's statement up to a day, or null when there is no such account.</summary>
    public static async Task<Statement?> StatementAsync(
        this ToadLaneDb db, string accountCode, DateOnly asOf, CancellationToken cancel)
    {
        StoredAccount? account = await db.LedgerAccounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Code == accountCode, cancel);
        if (account is null)
        {
            return null;
        }

        var rows = await (
            from posting in db.LedgerPostings.AsNoTracking()
            join entry in db.LedgerEntries on posting.EntryNumber equals entry.Number
            where posting.AccountCode == accountCode && entry.On <= asOf
            orderby entry.On, entry.Number
            select new { entry.On, entry.Kind, entry.Key, entry.Reason, posting })
            .ToListAsync(cancel);
        return Statement.Of(account.ToAccount(), asOf, rows.Select(row =>
            new StatementRow(row.On, row.Kind, row.Key, row.Reason, row.posting.ToPosting())));
    }

    /// <summary>Adds every balance up anew from the lines and holds it against the one that is kept.</summary>
    public static async Task<BooksCheck> CheckBooksAsync(this ToadLaneDb db, CancellationToken cancel)
    {
        // Lines and kept sums in one statement: one picture of both, whatever is written meanwhile, and without a lock.
        var sums = await (
            from posting in db.LedgerPostings
            join entry in db.LedgerEntries on posting.EntryNumber equals entry.Number
            join account in db.LedgerAccounts on posting.AccountCode equals account.Code
            group posting.Amount by new
            {
                account.Code,
                account.DebitsPosted,
                account.CreditsPosted,
                account.DebitsPending,
                account.CreditsPending,
                posting.Unit,
                posting.Side,
                entry.Kind,
            }
            into lines
            select new { lines.Key, Amount = lines.Sum() }).ToListAsync(cancel);
        List<string> untouched = await db.LedgerAccounts
            .Where(a => a.DebitsPosted + a.CreditsPosted + a.DebitsPending + a.CreditsPending != 0)
            .Where(a => !db.LedgerPostings.Any(p => p.AccountCode == a.Code))
            .Select(a => a.Code).ToListAsync(cancel);
        IEnumerable<string> wrong = sums
            .GroupBy(sum => (sum.Key.Code, Kept: new Balance(
                sum.Key.DebitsPosted, sum.Key.CreditsPosted, sum.Key.DebitsPending, sum.Key.CreditsPending)))
            .Where(account => account.Key.Kept != account.Aggregate(default(Balance), (balance, sum) => balance.After(
                sum.Key.Kind, new Posting(new(sum.Key.Code), sum.Key.Side, new Amount(sum.Amount, sum.Key.Unit)))))
            .Select(account => account.Key.Code);
        bool balances = sums.GroupBy(sum => (sum.Key.Unit, sum.Key.Kind)).All(unit =>
            unit.Sum(sum => sum.Key.Side == Side.Debit ? sum.Amount : -sum.Amount) == 0);
        return new BooksCheck(
            balances,
            [.. wrong.Concat(untouched).Order(StringComparer.Ordinal)],
            await db.LedgerEntries.CountAsync(cancel));
    }
}
