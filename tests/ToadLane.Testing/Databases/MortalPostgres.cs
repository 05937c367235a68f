using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ToadLane.Testing.Databases;

/// <summary>A PostgreSQL server of one test's own: it can be killed, and comes back by itself.</summary>
public sealed class MortalPostgres : IAsyncDisposable
{
    private readonly Process supervisor;
    private readonly string folder;

    private MortalPostgres(Process supervisor, string connection, string folder) =>
        (this.supervisor, this.Connection, this.folder) = (supervisor, connection, folder);

    /// <summary>A connection string without a database.</summary>
    public string Connection { get; }

    public static async Task<MortalPostgres> StartAsync()
    {
        ProcessStartInfo start = new(Path.Combine(Repository.Root, "scripts", "with-postgres"))
        {
            ArgumentList =
            {
                "--supervised", "sh", "-c",
                "echo \"$TOADLANE_TEST_POSTGRES\"; echo \"$TOADLANE_TEST_POSTGRES_DATA\"; exec cat >/dev/null",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process supervisor = Process.Start(start)!;
        string? connection = await supervisor.StandardOutput.ReadLineAsync();
        string? folder = await supervisor.StandardOutput.ReadLineAsync();
        return connection is not null && folder is not null
            ? new MortalPostgres(supervisor, connection, folder)
            : throw new InvalidOperationException("scripts/with-postgres could not start PostgreSQL.");
    }

    /// <summary>SIGKILL for the server and every process of its own: nothing of it gets another word.</summary>
    public void Kill()
    {
        string[] about = File.ReadAllLines(Path.Combine(this.folder, "postmaster.pid"));
        int server = int.Parse(about[0], CultureInfo.InvariantCulture);
        int[] own = [server, .. ProcessesOf(server)];
        foreach (int id in own)
        {
            try
            {
                using Process process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It ended by itself in the meantime.
            }
        }

        NpgsqlConnection.ClearAllPools();
    }

    public async Task WaitUntilReadyAsync()
    {
        string connection = new NpgsqlConnectionStringBuilder(this.Connection)
        {
            Database = "postgres",
            Pooling = false,
        }.ConnectionString;
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await using NpgsqlConnection open = new(connection);
                await open.OpenAsync();
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException && attempt < 600)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        this.supervisor.StandardInput.Close();
        await this.supervisor.WaitForExitAsync();
        this.supervisor.Dispose();
    }

    private static IEnumerable<int> ProcessesOf(int parent)
    {
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id)
                && Stat(folder) is { } stat
                // After the name, which is in brackets and may hold anything: state, then the parent's number.
                && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == parent.ToString(CultureInfo.InvariantCulture))
            {
                yield return id;
            }
        }
    }

    private static string? Stat(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "stat"));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
