using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Benchmarks;

/// <summary>
/// All elections of a folder, read and counted by every rule of the single transferable vote, on one core and on all,
/// beside what no count can do without: reading the files and a hash of every byte.
/// </summary>
internal static class ElectionBenchmark
{
    private const int Runs = 7;

    public static void Run(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.blt", SearchOption.AllDirectories);
        long bytes = files.Sum(file => new FileInfo(file).Length);
        Console.WriteLine(Invariant($"{files.Length} files, {bytes / 1e6:F1} MB, best of {Runs}, seconds"));
        Console.WriteLine($"{"",-28} {"one core",10} {"all cores",10}");
        Measure(files, "read and hash", file => SHA256.HashData(File.ReadAllBytes(file)));
        Measure(files, "read as .blt", file => Read(file));
        foreach (IElectionRule rule in TransferableVoteRules.All)
        {
            Measure(files, $"read and count {rule.Name}", file =>
            {
                ElectionFile read = Read(file);
                rule.Count(read.Election, read.Papers, CountWatch.Nobody);
            });
        }
    }

    private static ElectionFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return BltReader.Read(stream).File!;
    }

    private static void Measure(string[] files, string what, Action<string> work)
    {
        double one = Best(() => Array.ForEach(files, work));
        double all = Best(() => Parallel.ForEach(files, work));
        Console.WriteLine(Invariant($"{what,-28} {one,10:F3} {all,10:F3}"));
    }

    private static double Best(Action work)
    {
        double best = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
