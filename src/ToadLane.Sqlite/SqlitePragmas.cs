using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ToadLane.Sqlite;

/// <summary>
/// Said on every connection: commits reach the disk, writers wait for each other, damaged pages are noticed, and what
/// is deleted (names on envelopes, keys) is overwritten.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Text =
        "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA trusted_schema=0; PRAGMA cell_size_check=1; "
        + "PRAGMA secure_delete=ON;";

    private SqlitePragmas()
    {
    }

    public static SqlitePragmas Instance { get; } = new();

    public static void Say(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Say((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Say((SqliteConnection)connection);
        return Task.CompletedTask;
    }
}
