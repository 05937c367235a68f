namespace ToadLane.Cli.Tests;

/// <summary>Runs commands in an installation of their own, on SQLite, and keeps what they wrote.</summary>
internal sealed class TestCommandLine : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("toadlane-cli-");

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Runs one command; its exit code.</summary>
    public async Task<int> RunAsync(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = await CommandLine.RunAsync(
            args, output, error, name => name == "TOADLANE_DATA" ? this.PathOf("data") : null);
        this.Output = output.ToString();
        this.Error = error.ToString();
        return code;
    }

    public string PathOf(string name) => Path.Combine(this.folder.FullName, name);

    public async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(this.PathOf(name), text);
        return this.PathOf(name);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        this.folder.Delete(recursive: true);
    }
}
