using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ToadLane.Storage;

namespace ToadLane.Testing.Databases;

/// <summary>
/// Migrated, empty databases, made once for each engine in a run: copying one takes a fraction of the time of
/// migrating.
/// </summary>
internal static class DatabaseTemplates
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Installation>>> Templates = new();

    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    /// <param name="template">"hub" or "council".</param>
    /// <param name="to">Where the copy goes.</param>
    /// <param name="database">The name of the copy: "hub" or a council's slug.</param>
    public static async Task CopyAsync(string template, Installation to, string database)
    {
        Installation from = await Templates.GetOrAdd(to.Engine, engine => new(() => MakeAsync(engine))).Value;
        string source = NameOf(from, template);
        string target = NameOf(to, database);
        if (to.Postgres is null)
        {
            File.Copy(source, target);
            return;
        }

        // PostgreSQL refuses to copy a template that somebody else is copying.
        await OneCopyAtATime.WaitAsync();
        try
        {
            await RunAsync(to, $"CREATE DATABASE \"{target}\" TEMPLATE \"{source}\"");
        }
        finally
        {
            OneCopyAtATime.Release();
        }
    }

    /// <summary>Removes every database of an installation, and its folder.</summary>
    public static async Task RemoveAsync(Installation installation)
    {
        try
        {
            await DropAsync(installation);
        }
        catch (NpgsqlException gone) when (IsGone(gone))
        {
            // A test killed it, or that is what the test is about to tell: to fail here would hide what it found.
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(installation.Folder, recursive: true);
    }

    private static async Task DropAsync(Installation installation)
    {
        if (installation.Postgres is null)
        {
            return;
        }

        // Waiting connections would be thrown out one by one, slowly.
        NpgsqlConnection.ClearAllPools();
        foreach (string database in await DatabasesAsync(installation))
        {
            await RunAsync(installation, $"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
        }
    }

    // It does not answer, is shutting down, or is not up again.
    private static bool IsGone(NpgsqlException fault) => fault is not PostgresException known
        || known.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow;

    private static async Task<Installation> MakeAsync(string engine)
    {
        Installation installation = await TestInstallation.NewInstallationAsync(engine);
        CouncilDatabases databases = new(TestInstallation.EngineOf(installation));
        await using (HubDb hub = databases.OpenHub())
        {
            await hub.Database.MigrateAsync();
        }

        await using (ToadLaneDb council = databases.Open("council"))
        {
            await council.Database.MigrateAsync();
        }

        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAsync(installation).GetAwaiter().GetResult();
        return installation;
    }

    private static string NameOf(Installation installation, string database)
    {
        string connection = TestInstallation.EngineOf(installation).ConnectionTo(database);
        return installation.Postgres is null
            ? new SqliteConnectionStringBuilder(connection).DataSource
            : new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private static async Task<IReadOnlyList<string>> DatabasesAsync(Installation installation)
    {
        await using NpgsqlConnection connection = await OpenAsync(installation);
        await using NpgsqlCommand command = new(
            "SELECT datname FROM pg_database WHERE starts_with(datname, @prefix)", connection);
        string prefix = new NpgsqlConnectionStringBuilder(installation.Postgres).Database! + "_";
        command.Parameters.AddWithValue("prefix", prefix);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> names = [];
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task RunAsync(Installation installation, string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync(installation);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlConnection> OpenAsync(Installation installation)
    {
        NpgsqlConnection connection = new(
            new NpgsqlConnectionStringBuilder(installation.Postgres) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
