using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;

namespace ToadLane.Postgres;

/// <summary>
/// PostgreSQL: one database for each council, named toadlane_ and its slug; or, so that two installations can share a
/// server, the database named in the connection string, _ and its slug.
/// </summary>
public sealed class PostgresEngine(Installation installation) : IDatabaseEngine, IBallotEngine
{
    public string Name => "postgres";

    public string ConnectionTo(string database)
    {
        NpgsqlConnectionStringBuilder connection = new(installation.Postgres)
        {
            Database = $"{Prefix}_{database.Replace('-', '_')}",
            // A cancelled wait for the standby would be reported as a success: never cancel a commit.
            CancellationTimeout = -1,
            MaxAutoPrepare = 50,
            IncludeErrorDetail = false,
        };
        if (HasStandby(connection))
        {
            connection.TargetSessionAttributes = "primary";
        }

        return connection.ConnectionString;
    }

    public void Configure(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(
        connection,
        postgres => postgres.MigrationsAssembly(typeof(PostgresEngine).Assembly.GetName().Name));

    public IBallotStore OpenBallotStore(string connection, TimeProvider clock) =>
        new PostgresBallotStore(connection, clock);

    public Task BackUpAsync(string connection, string file, CancellationToken cancel) =>
        RunToolAsync("pg_dump", connection, ["--format=custom", "--file=" + file], cancel);

    public Task RestoreAsync(string connection, string file, CancellationToken cancel) => RunToolAsync(
        "pg_restore",
        connection,
        ["--clean", "--if-exists", "--single-transaction", "--exit-on-error", "--dbname=" + Database(connection), file],
        cancel);

    public async Task<string?> DurabilityFaultAsync(string connection, CancellationToken cancel)
    {
        await using NpgsqlConnection open = new(connection);
        await open.OpenAsync(cancel);
        foreach (string setting in new[] { "fsync", "full_page_writes", "synchronous_commit" })
        {
            await using NpgsqlCommand command = new("SELECT current_setting(@setting)", open);
            command.Parameters.AddWithValue("setting", setting);
            if ((string)(await command.ExecuteScalarAsync(cancel))! == "off")
            {
                return $"PostgreSQL's {setting} is off; an acknowledged ballot could be lost in a power cut.";
            }
        }

        return HasStandby(new NpgsqlConnectionStringBuilder(connection)) ? await StandbyFaultAsync(open, cancel) : null;
    }

    // Several servers are named so that one may be lost: then a commit must wait until another has it.
    private static bool HasStandby(NpgsqlConnectionStringBuilder connection) =>
        connection.Host?.Contains(',', StringComparison.Ordinal) is true;

    private static async Task<string?> StandbyFaultAsync(NpgsqlConnection open, CancellationToken cancel)
    {
        await using NpgsqlCommand names = new("SELECT current_setting('synchronous_standby_names')", open);
        await using NpgsqlCommand waits = new("SELECT current_setting('synchronous_commit')", open);
        return (string)(await names.ExecuteScalarAsync(cancel))! == ""
            || (string)(await waits.ExecuteScalarAsync(cancel))! == "local"
            ? "PostgreSQL has a standby and does not wait for it (see synchronous_standby_names and "
                + "synchronous_commit); an acknowledged ballot could be lost with the server."
            : null;
    }

    private string Prefix => new NpgsqlConnectionStringBuilder(installation.Postgres).Database ?? "toadlane";

    private static string Database(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static async Task RunToolAsync(
        string tool, string connection, IEnumerable<string> arguments, CancellationToken cancel)
    {
        NpgsqlConnectionStringBuilder to = new(connection);
        ProcessStartInfo start = new(tool, arguments) { RedirectStandardError = true };
        // Npgsql writes each port behind its host, the tools list them apart.
        string[][] hosts = [.. to.Host!.Split(',').Select(host => host.Split(':'))];
        string usual = to.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGHOST"] = string.Join(',', hosts.Select(host => host[0]));
        start.Environment["PGPORT"] = string.Join(',', hosts.Select(host => host.ElementAtOrDefault(1) ?? usual));
        start.Environment["PGTARGETSESSIONATTRS"] = hosts.Length > 1 ? "primary" : "any";
        start.Environment["PGUSER"] = to.Username;
        start.Environment["PGPASSWORD"] = to.Password;
        start.Environment["PGDATABASE"] = to.Database;
        using Process process = Process.Start(start)
            ?? throw new InvalidOperationException(
                $"{tool} could not be started. Install it: apt-get install postgresql-client");
        string said = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} failed: {said}");
        }
    }
}
