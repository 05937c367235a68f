using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Records.Publishing;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// A whole decision at any size, on SQLite: a register, sealed votes, the log, the close, the count, the record; then
/// both verifiers over its files, beside the time it takes to read and hash those files.
/// </summary>
internal static class RecordBenchmark
{
    private const int PublishAfter = 50_000;

    public static async Task RunAsync(int voters)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await TimedAsync(
            "register and opening", () => Poll.OpenAsync(installation.Enter, new PollPlan(20, voters)));
        await TimedAsync("casting, with the log beside it", () => CastAsync(poll, voters));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        await TimedAsync("close", async () => Poll.Must(await poll.CloseAsync()));
        await TimedAsync("opening the box, count, ballot file", async () => Poll.Must(
            await poll.RunAsync<CountDecision, Count>(c => c.RunAsync(poll.Id, Actor.Clock, CancellationToken.None))));
        string folder = Path.Combine(installation.Installation.Folder, "record");
        await TimedAsync("publishing and writing the record", () => WriteAsync(installation, poll, folder));
        await TimedAsync("read and hash every file of it", () => Task.FromResult(Hash(folder)));
        RecordReport report = await TimedAsync(
            "toadlane verify", () => Task.FromResult(new RecordVerifier(new FolderRecord(folder)).Verify(null)));
        int second = await TimedAsync("tools/verifier/verify.py", () => VerifyInPythonAsync(folder));
        Console.WriteLine($"{voters} voters: holds {report.Holds}; the second verifier ended with {second}.");
    }

    private static async Task<int> CastAsync(Poll poll, int voters)
    {
        foreach (int[] part in Enumerable.Range(1, voters).Chunk(PublishAfter))
        {
            await Parallel.ForEachAsync(
                part,
                new ParallelOptions { MaxDegreeOfParallelism = 256 },
                async (n, _) => Poll.Must(await poll.CastAsync(n, 1 + (n % 10))));
            Poll.Must(await PublishAsync(poll));
        }

        return voters;
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

    private static Task<Outcome<PublishedLog>> PublishAsync(Poll poll) => poll.RunAsync<PublishLog, PublishedLog>(
        publish => publish.RunAsync(Actor.Clock, 1, CancellationToken.None));

    private static long Hash(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Sum(file => (long)System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)).Length);

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

    private static async Task<T> TimedAsync<T>(string what, Func<Task<T>> work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        T result = await work();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,8:F1} s  {what}"));
        return result;
    }
}
