using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ToadLane.Cli.Commands;

/// <summary>
/// <c>toadlane serve</c>: runs the web site as a process of its own, passes Ctrl-C and SIGTERM on to it, and gives back
/// its exit code.
/// </summary>
public sealed class ServeCommand : ISubcommand
{
    private const string Program = "ToadLane.Web.dll";

    private readonly Option<string?> urls = new("--urls")
    {
        Description = "Where to listen, such as http://127.0.0.1:5000",
        HelpName = "addresses",
    };

    public CommandGroup? Group => null;

    public Command Build(CommandHost host)
    {
        Command command = new("serve", "Serve the web site of every council") { this.urls };
        command.SetAction((parsed, cancel) => this.RunAsync(host, parsed, cancel));
        return command;
    }

    private async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancel)
    {
        if (FindProgram() is not { } program)
        {
            return host.BadInput($"{Program} is not here. Build it: dotnet build src/ToadLane.Web -c Release");
        }

        ProcessStartInfo start = new("dotnet") { ArgumentList = { program, "--contentRoot", ContentRoot(program) } };
        start.Environment["TOADLANE_DATA"] = host.Installation.Folder;
        if (parsed.GetValue(this.urls) is { } urls)
        {
            start.ArgumentList.Add("--urls");
            start.ArgumentList.Add(urls);
        }

        using Process site = Process.Start(start) ?? throw new IOException("dotnet could not be started.");
        await using CancellationTokenRegistration stop = cancel.Register(() => Stop(site));
        await site.WaitForExitAsync(CancellationToken.None);
        return site.ExitCode;
    }

    // Published together they lie side by side. In the repository: whatever was published or built last.
    private static string? FindProgram()
    {
        string here = AppContext.BaseDirectory;
        string repository = Path.Combine(here, "..", "..", "..", "..", "..");
        string configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(here))) ?? "";
        string[] beside = [Path.Combine(here, Program), Path.Combine(here, "..", "web", Program)];
        string[] built =
        [
            Path.Combine(repository, "artifacts", "web", Program),
            Path.Combine(repository, "src", "ToadLane.Web", "bin", configuration, "net10.0", Program),
        ];
        return beside.FirstOrDefault(File.Exists)
            ?? built.Where(File.Exists).Select(Path.GetFullPath).MaxBy(File.GetLastWriteTimeUtc);
    }

    private static string ContentRoot(string program)
    {
        string folder = Path.GetDirectoryName(program)!;
        string source = Path.GetFullPath(Path.Combine(folder, "..", "..", ".."));
        return Directory.Exists(Path.Combine(folder, "wwwroot")) || !Directory.Exists(Path.Combine(source, "wwwroot"))
            ? folder
            : source;
    }

    // .NET can only kill a process outright; the site needs a signal, to finish what it is doing.
    private static void Stop(Process site)
    {
        if (site.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            site.Kill(entireProcessTree: true);
        }
        else
        {
            _ = SendSignal(site.Id, Terminate);
        }
    }

    private const int Terminate = 15;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
