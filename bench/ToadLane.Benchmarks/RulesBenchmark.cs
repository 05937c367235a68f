using System.Diagnostics;
using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Benchmarks;

/// <summary>
/// Counts every .pb file of a folder by every rule that applies to it: for each rule all files together and the
/// slowest, beside reading the same files.
/// </summary>
internal static class RulesBenchmark
{
    private const int Tries = 3;

    public static void Run(string folder)
    {
        List<(string Name, PbFile File)> files = [];
        List<Count> counts = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.pb").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            double read = Best(() => files.Add((name, Read(path))));
            counts.Add(new Count("(reading)", name, read));
        }

        foreach ((string name, PbFile file) in files.DistinctBy(pair => pair.Name))
        {
            foreach ((string words, IRule rule) in RulesFor(file.Contest))
            {
                double took = Best(() => rule.Count(file.Contest, file.Papers, CountWatch.Nobody));
                counts.Add(new Count(words, name, took));
            }
        }

        Console.WriteLine($"{"rule",-32} {"files",5} {"all ms",9} {"slowest ms",10}  file");
        foreach (IGrouping<string, Count> rule in counts.GroupBy(count => count.Rule))
        {
            Count slowest = rule.MaxBy(count => count.Milliseconds)!;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rule.Key,-32} {rule.Count(),5} {rule.Sum(count => count.Milliseconds),9:F0} "
                + $"{slowest.Milliseconds,10:F0}  {slowest.File}"));
        }
    }

    private static PbFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return PbReader.Read(stream, PbOptions.ForCounting).File!;
    }

    // Each rule as it is without settings; of Equal Shares every completion.
    private static IEnumerable<(string Words, IRule Rule)> RulesFor(Contest contest) => RuleCatalogue.Budgets.Entries
        .Where(entry => entry.AppliesTo(contest))
        .SelectMany(entry => entry.SettingNamed("completion") is { } completion
            ? completion.Words.Select(word => (entry.Name + " " + word, Made(entry.Name, [new("completion", word)])))
            : [(entry.Name, Made(entry.Name, []))]);

    private static IRule Made(string name, CountParameter[] said) => RuleCatalogue.Budgets.Make(name, said).Rule!;

    private static double Best(Action work) => Enumerable.Range(0, Tries).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    private sealed record Count(string Rule, string File, double Milliseconds);
}
