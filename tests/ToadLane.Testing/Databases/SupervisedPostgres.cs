using System.Diagnostics;

namespace ToadLane.Testing.Databases;

/// <summary>What <c>scripts/with-postgres</c> has started. It lives as long as the pipe to its standard input.</summary>
/// <param name="Supervisor">The script.</param>
/// <param name="Connection">A connection string without a database.</param>
/// <param name="Folder">Of the server's files.</param>
/// <param name="Standby">Of the second server's files; empty where there is none.</param>
internal sealed record SupervisedPostgres(Process Supervisor, string Connection, string Folder, string Standby)
{
    private const string Tell = "echo \"$TOADLANE_TEST_POSTGRES\"; echo \"$TOADLANE_TEST_POSTGRES_DATA\"; "
        + "echo \"$TOADLANE_TEST_POSTGRES_STANDBY\"; exec cat >/dev/null";

    public static async Task<SupervisedPostgres> StartAsync(params string[] options)
    {
        ProcessStartInfo start = new(Path.Combine(Repository.Root, "scripts", "with-postgres"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (string argument in options.Concat(["sh", "-c", Tell]))
        {
            start.ArgumentList.Add(argument);
        }

        Process supervisor = Process.Start(start)!;
        string? connection = await supervisor.StandardOutput.ReadLineAsync();
        string? folder = await supervisor.StandardOutput.ReadLineAsync();
        string? standby = await supervisor.StandardOutput.ReadLineAsync();
        return connection is not null && folder is not null && standby is not null
            ? new SupervisedPostgres(supervisor, connection, folder, standby)
            : throw new InvalidOperationException("scripts/with-postgres could not start PostgreSQL.");
    }
}
