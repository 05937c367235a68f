using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ToadLane.Storage;

namespace ToadLane.Testing;

/// <summary>The web site as a process of its own over a data folder, so that it can be killed.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    // Three minutes: a machine that runs other tests as well may take one to start a server.
    private const int Attempts = 900;

    private readonly ConcurrentQueue<string?> said = new();
    private readonly Installation installation;
    private Process? process;

    public ServerProcess(Installation installation)
    {
        this.installation = installation;
        this.Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    public Uri Address { get; }

    /// <summary>A benchmark measures what an operator would run.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Settings beside or instead of the usual ones, by the names of their environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>
    /// The most memory that the process has had since <see cref="ForgetPeak"/>, in bytes; 0 where nobody keeps count.
    /// </summary>
    public long PeakBytes => File.Exists(this.Status)
        ? 1024 * long.Parse(
            File.ReadLines(this.Status).Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Everything that the process has written so far.</summary>
    public string Said => string.Join('\n', this.said);

    /// <summary>What all its threads have used of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            this.process!.Refresh();
            return this.process.TotalProcessorTime;
        }
    }

    public async Task StartAsync()
    {
        string build = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string site = Path.Combine(Repository.Root, "src", "ToadLane.Web");
        ProcessStartInfo start = new("dotnet", [Path.Combine(site, "bin", build, "net10.0", "ToadLane.Web.dll")])
        {
            WorkingDirectory = site,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = this.Address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = this.Environment,
                ["TOADLANE_DATA"] = this.installation.Folder,
                ["TOADLANE_DATABASE"] = this.installation.Engine,
                ["TOADLANE_POSTGRES"] = this.installation.Postgres,
                ["TOADLANE_TIMETABLE_SECONDS"] = "0",
                ["TOADLANE_CODE_TRIES"] = "100000",
            },
        };
        foreach ((string name, string value) in this.Settings)
        {
            start.Environment[name] = value;
        }

        this.process = Process.Start(start)!;
        this.process.OutputDataReceived += (_, line) => this.said.Enqueue(line.Data);
        this.process.ErrorDataReceived += (_, line) => this.said.Enqueue(line.Data);
        this.process.BeginOutputReadLine();
        this.process.BeginErrorReadLine();
        await this.WaitUntilReadyAsync();
    }

    /// <summary>Begins to measure the most memory anew (Linux; elsewhere nothing).</summary>
    public void ForgetPeak()
    {
        if (File.Exists(this.Status))
        {
            File.WriteAllText($"/proc/{this.process!.Id}/clear_refs", "5");
        }
    }

    /// <summary>SIGKILL: nothing in the process gets another word.</summary>
    public async Task KillAsync()
    {
        this.process!.Kill();
        await this.process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (this.process is { HasExited: false })
        {
            await this.KillAsync();
        }

        this.process?.Dispose();
    }

    private string Status => $"/proc/{this.process!.Id}/status";

    // Below the ports that the system hands out to clients: while a killed server is away one of them could take it.
    private static int FreePort()
    {
        while (true)
        {
            int port = Random.Shared.Next(12000, 20000);
            using TcpListener probe = new(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: try another.
            }
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using HttpClient client = new() { BaseAddress = this.Address };
        for (int attempt = 0; attempt < Attempts && !this.process!.HasExited; attempt++)
        {
            try
            {
                using HttpResponseMessage ready = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
                if (ready.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The server did not become ready: " + this.Said);
    }
}
