using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ToadLane.Testing.Databases;

/// <summary>
/// A PostgreSQL server of one test's own: it can be killed, and comes back by itself or leaves the work to its standby.
/// </summary>
public sealed class MortalPostgres : IAsyncDisposable
{
    private readonly SupervisedPostgres started;

    private MortalPostgres(SupervisedPostgres started) => this.started = started;

    /// <summary>A connection string without a database.</summary>
    public string Connection => this.started.Connection;

    public static Task<MortalPostgres> StartAsync() => StartAsync("--supervised");

    /// <summary>Two servers, of which the first answers a commit only when the second has it too.</summary>
    public static Task<MortalPostgres> StartPairAsync() => StartAsync("--standby");

    /// <summary>SIGKILL for the server and every process of its own: nothing of it gets another word.</summary>
    public void Kill()
    {
        int server = ServerIn(this.started.Folder);
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

    /// <summary>The process of the standby that receives the other's log stands still.</summary>
    public void StallStandby() => Signal(this.Receiver(), "STOP");

    public void ResumeStandby() => Signal(this.Receiver(), "CONT");

    /// <summary>
    /// The standby dies too and comes back without what waited in its connection; only for one that is to be lost.
    /// </summary>
    public void ForgetWhatWaited() => Signal(this.Receiver(), "KILL");

    /// <summary>The standby takes over.</summary>
    public async Task PromoteAsync()
    {
        NpgsqlConnectionStringBuilder second = new(this.Connection) { Database = "postgres", Pooling = false };
        second.Host = second.Host!.Split(',')[1];
        await WaitUntilReadyAsync(second.ConnectionString);
        await using NpgsqlConnection open = new(second.ConnectionString);
        await open.OpenAsync();
        await using NpgsqlCommand promote = new("SELECT pg_promote(true, 60)", open);
        await promote.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until the server, or the first of two, answers again.</summary>
    public Task WaitUntilReadyAsync() => WaitUntilReadyAsync(
        new NpgsqlConnectionStringBuilder(this.Connection) { Database = "postgres", Pooling = false }.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        this.started.Supervisor.StandardInput.Close();
        await this.started.Supervisor.WaitForExitAsync();
        this.started.Supervisor.Dispose();
    }

    private static async Task<MortalPostgres> StartAsync(string option) =>
        new(await SupervisedPostgres.StartAsync(option));

    private int Receiver() => ProcessesOf(ServerIn(this.started.Standby)).Single(
        process => File.ReadAllText($"/proc/{process}/cmdline").Contains("walreceiver", StringComparison.Ordinal));

    private static int ServerIn(string folder) => int.Parse(
        File.ReadLines(Path.Combine(folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static void Signal(int process, string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static async Task WaitUntilReadyAsync(string connection)
    {
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
