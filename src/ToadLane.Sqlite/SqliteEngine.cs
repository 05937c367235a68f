using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;

namespace ToadLane.Sqlite;

/// <summary>SQLite: one file for each council, in the data folder.</summary>
public sealed class SqliteEngine(Installation installation) : IDatabaseEngine, IBallotEngine
{
    private const int FullSynchronous = 2;

    public string Name => "sqlite";

    public string ConnectionTo(string database) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(installation.Folder, database + ".db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ConnectionString;

    public void Configure(DbContextOptionsBuilder options, string connection)
    {
        Directory.CreateDirectory(installation.Folder);
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name))
            .AddInterceptors(SqlitePragmas.Instance)
            .ReplaceService<IMigrationsSqlGenerator, TablesWithoutRowid>()
            // A table rebuild turns foreign keys off outside the transaction; migrations run before the site is served.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
    }

    public IBallotStore OpenBallotStore(string connection, TimeProvider clock) =>
        new SqliteBallotStore(connection, clock);

    public async Task BackUpAsync(string connection, string file, CancellationToken cancel)
    {
        await using SqliteConnection source = new(connection);
        await source.OpenAsync(cancel);
        await using SqliteConnection target = new(Unpooled(file));
        await target.OpenAsync(cancel);
        source.BackupDatabase(target);
    }

    public async Task RestoreAsync(string connection, string file, CancellationToken cancel)
    {
        await using SqliteConnection source = new(Unpooled(file));
        await source.OpenAsync(cancel);
        await using SqliteConnection target = new(connection);
        await target.OpenAsync(cancel);
        source.BackupDatabase(target);
    }

    public async Task<string?> DurabilityFaultAsync(string connection, CancellationToken cancel)
    {
        await using SqliteConnection open = new(connection);
        await open.OpenAsync(cancel);
        await using SqliteCommand command = open.CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        long synchronous = (long)(await command.ExecuteScalarAsync(cancel))!;
        return synchronous >= FullSynchronous ? null : $"PRAGMA synchronous is {synchronous}; it must be 2 (FULL).";
    }

    private static string Unpooled(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
}
