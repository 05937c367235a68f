using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>Everything that happened on one account up to a day, in the order of days and then of writing.</summary>
public sealed record Statement(Account Account, DateOnly AsOf, IReadOnlyList<StatementLine> Lines)
{
    /// <summary>The balance at the end of the day.</summary>
    public Balance Closing => Lines.Count == 0 ? default : Lines[^1].After;

    /// <summary>The lines with their running balance, from what was stored.</summary>
    public static Statement Of(Account account, DateOnly asOf, IEnumerable<StatementRow> rows)
    {
        List<StatementLine> lines = [];
        Balance balance = default;
        foreach (StatementRow row in rows)
        {
            balance = balance.After(row.Kind, row.Posting);
            lines.Add(new StatementLine(row, balance));
        }

        return new Statement(account, asOf, lines);
    }
}

/// <summary>One line of a statement and the balance after it.</summary>
public sealed record StatementLine(StatementRow Row, Balance After);

/// <summary>What an entry did to the account.</summary>
public sealed record StatementRow(DateOnly On, EntryKind Kind, string Key, string Reason, Posting Posting);
