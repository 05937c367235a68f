using System.Diagnostics;
using System.Text.Json;
using ToadLane.Testing;

namespace ToadLane.Tests.OpenData;

/// <summary>The verifier in Python, and what is built on it.</summary>
internal static class SecondVerifier
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<(bool Holds, List<(string Name, string Verdict)> Checks)> VerifyAsync(string folder)
    {
        using JsonDocument report = JsonDocument.Parse(await RunAsync("verify.py", folder, "--json"));
        return (
            report.RootElement.GetProperty("holds").GetBoolean(),
            [.. report.RootElement.GetProperty("checks").EnumerateArray()
                .Select(c => (c.GetProperty("name").GetString()!, c.GetProperty("verdict").GetString()!))]);
    }

    /// <summary>What a script of <c>tools/verifier</c> writes.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        string path = Path.Combine(Repository.Root, "tools", "verifier", script);
        ProcessStartInfo start = new("python3", ["-B", path, .. arguments]) { RedirectStandardOutput = true };
        using Process python = Process.Start(start)!;
        string output = await python.StandardOutput.ReadToEndAsync(Cancel);
        await python.WaitForExitAsync(Cancel);
        return output;
    }
}
