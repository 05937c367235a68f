using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Records.Publishing;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// The record of a counted decision in a folder, and both verifiers over it, beside the time it takes to read and hash
/// the same files.
/// </summary>
internal static class PublishedRecord
{
    public static async Task CheckAsync(TestInstallation installation, Poll poll)
    {
        string folder = Path.Combine(installation.Installation.Folder, "record");
        await Timed.AsIsAsync("publishing and writing the record", () => WriteAsync(installation, poll, folder));
        await Timed.AsIsAsync("read and hash every file of it", () => Task.FromResult(Hash(folder)));
        RecordReport report = await Timed.AsIsAsync(
            "toadlane verify", () => Task.FromResult(new RecordVerifier(new FolderRecord(folder)).Verify(null)));
        int second = await Timed.AsIsAsync("tools/verifier/verify.py", () => VerifyInPythonAsync(folder));
        Console.WriteLine($"The first verifier says {report.Holds}; the second ended with {second}.");
    }

    private static async Task<long> WriteAsync(TestInstallation installation, Poll poll, string folder)
    {
        Poll.Must(await PublishAsync(poll));
        await using AsyncServiceScope scope = installation.Enter();
        Decision decision = await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Decisions
            .SingleAsync(d => d.Id == poll.Id);
        Refusal? refusal = await scope.ServiceProvider.GetRequiredService<RecordExport>()
            .WriteAsync(decision, folder, CancellationToken.None);
        return refusal is null ? 0 : throw new InvalidOperationException(refusal.Message);
    }

    public static Task<Outcome<PublishedLog>> PublishAsync(Poll poll) => poll.RunAsync<PublishLog, PublishedLog>(
        publish => publish.RunAsync(Actor.Clock, 1, CancellationToken.None));

    private static long Hash(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Sum(file => (long)SHA256.HashData(File.ReadAllBytes(file)).Length);

    private static async Task<int> VerifyInPythonAsync(string folder)
    {
        ProcessStartInfo start = new("python3")
        {
            ArgumentList = { Path.Combine(Repository.Root, "tools", "verifier", "verify.py"), folder },
            RedirectStandardOutput = true,
        };
        using Process python = Process.Start(start)!;
        await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return python.ExitCode;
    }
}
