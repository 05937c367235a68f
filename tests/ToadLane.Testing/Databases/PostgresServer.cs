using System.Diagnostics;

namespace ToadLane.Testing.Databases;

/// <summary>
/// The PostgreSQL server the tests use: the one named in TOADLANE_TEST_POSTGRES, or else one of their own, started when
/// it is first asked for. It lives as long as the pipe to its standard input, so it ends with this process.
/// </summary>
public static class PostgresServer
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("TOADLANE_TEST_POSTGRES");

    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    // Held for as long as the tests run: a collected process closes its pipe, and the server ends with the pipe.
    private static Process? server;

    /// <summary>Null when there is a server to test on; otherwise what to do about it.</summary>
    public static string? WhyNot { get; } = Given is not null || IsInstalled()
        ? null
        : "The PostgreSQL server is missing. Install it: apt-get install postgresql";

    /// <summary>A connection string without a database.</summary>
    public static Task<string> ConnectionAsync() => Given is not null ? Task.FromResult(Given) : Started.Value;

    private static async Task<string> StartAsync()
    {
        SupervisedPostgres started = await SupervisedPostgres.StartAsync();
        server = started.Supervisor;
        return started.Connection;
    }

    private static bool IsInstalled()
    {
        const string debian = "/usr/lib/postgresql";
        IEnumerable<string> packaged = Directory.Exists(debian)
            ? Directory.EnumerateDirectories(debian).Select(version => Path.Combine(version, "bin"))
            : [];
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return packaged.Concat(path).Any(folder => File.Exists(Path.Combine(folder, "postgres")));
    }
}
