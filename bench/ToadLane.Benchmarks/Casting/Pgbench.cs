using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using ToadLane.Testing.Databases;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// PostgreSQL's own load tool with the same transaction and nothing around it: who voted, and a sealed vote of the same
/// length, both with the keys that ours have.
/// </summary>
internal static partial class Pgbench
{
    private const string Tables =
        """
        DROP TABLE IF EXISTS participation, envelope;
        CREATE TABLE participation (decision uuid, elector int, sequence int, channel int, day date,
            PRIMARY KEY (decision, elector));
        CREATE TABLE envelope (id uuid PRIMARY KEY, decision uuid, elector int, sequence int, sealed bytea,
            hash bytea UNIQUE, cast_id bytea UNIQUE, UNIQUE (decision, elector, sequence));
        CREATE SEQUENCE IF NOT EXISTS elector;
        """;

    private const string Script =
        """
        BEGIN;
        INSERT INTO participation VALUES ('00000000-0000-0000-0000-000000000001', nextval('elector'), 1, 0, now());
        INSERT INTO envelope VALUES (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', currval('elector'), 1,
            decode(repeat('ab', 640), 'hex'),
            sha256(gen_random_uuid()::text::bytea), sha256(gen_random_uuid()::text::bytea));
        COMMIT;
        """;

    /// <summary>Transactions a second over eight seconds.</summary>
    public static async Task<double> RunAsync(TestInstallation installation, int connections)
    {
        NpgsqlConnectionStringBuilder server = new(installation.Installation.Postgres) { Database = "postgres" };
        await using (NpgsqlConnection open = new(server.ConnectionString))
        {
            await open.OpenAsync();
            await using NpgsqlCommand tables = new(Tables, open);
            await tables.ExecuteNonQueryAsync();
        }

        string script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Script);
        ProcessStartInfo start = new(Find())
        {
            ArgumentList =
            {
                "-n", "-M", "prepared", "-T", "8", "-j", "4", "-f", script, "-h", server.Host!,
                "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", server.Username!,
                "-c", connections.ToString(CultureInfo.InvariantCulture), "postgres",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process pgbench = Process.Start(start)!;
        string said = await pgbench.StandardOutput.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        File.Delete(script);
        return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static string Find() => Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Select(version => Path.Combine(version, "bin", "pgbench")).Where(File.Exists).OrderDescending().First();

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
