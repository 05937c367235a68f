using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ToadLane.Storage;

/// <summary>
/// Holds rows to the end of the caller's transaction: whoever else wants to hold or change them waits.
/// </summary>
internal static class RowLock
{
    /// <summary>
    /// How many rows are held; the column can be any. What the context remembers of them may be older than the lock:
    /// read them afresh.
    /// </summary>
    public static Task<int> HoldAsync<TRow, TValue>(
        this IQueryable<TRow> rows, Expression<Func<TRow, TValue>> column, CancellationToken cancel)
        where TRow : class =>
        // An update that changes nothing takes the row's lock in PostgreSQL and the writer's lock in SQLite.
        rows.ExecuteUpdateAsync(set => set.SetProperty(column, column), cancel);
}
