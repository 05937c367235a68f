using System.Diagnostics;
using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Benchmarks;

/// <summary>
/// Reads and counts every .pb file of a folder by Equal Shares, without completion and with official Add1, and sets the
/// second beside the least that one run of all rounds could take: reading every mark on every distinct paper once.
/// </summary>
internal static class EqualSharesBenchmark
{
    private const int Tries = 3;

    public static void Run(string folder)
    {
        string[] paths = [.. Directory.EnumerateFiles(folder, "*.pb").Order(StringComparer.Ordinal)];
        Measure(paths.MinBy(path => new FileInfo(path).Length)!);
        Console.WriteLine(
            $"{"file",-44} {"voters",7} {"marks",7} {"raises",6} {"read ms",8} {"none ms",8} {"Add1 ms",8} "
            + $"{"cpu ms",8} {"mark ms",8} {"ratio",7}");
        List<Figures> all = [.. paths.Select(Measure)];
        foreach (Figures each in all)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{each.Name[..Math.Min(44, each.Name.Length)],-44} {each.Voters,7} {each.Marks,7} {each.Raises,6} "
                + $"{each.Read,8:F1} {each.None,8:F1} {each.Add1,8:F1} {each.Cpu,8:F1} {each.Limit,8:F3} "
                + $"{each.Add1 / each.Limit,7:F0}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"slowest with reading: none {all.Max(each => each.Read + each.None):F0} ms, "
            + $"Add1 {all.Max(each => each.Read + each.Add1):F0} ms"));
    }

    private static Figures Measure(string path)
    {
        (PbFile file, double read, _) = Best(() =>
        {
            using FileStream stream = File.OpenRead(path);
            return PbReader.Read(stream, PbOptions.ForCounting).File!;
        });
        EqualSharesOptions plain = new(Utility.Cost, Completion.None);
        (_, double none, _) = Best(() => plain.Count(file.Contest, file.Papers, CountWatch.Nobody));
        (CountResult result, double add1, double cpu) =
            Best(() => EqualSharesOptions.Official.Count(file.Contest, file.Papers, CountWatch.Nobody));
        (_, double limit, _) = Best(() => ReadEveryMark(file.Papers));
        return new Figures(Path.GetFileNameWithoutExtension(path), file.Papers.Voters)
        {
            Marks = file.Papers.Papers.Sum(paper => (long)paper.Choices.Length),
            Raises = result.Steps.OfType<CountStep.Shared>().Single().Raises,
            Read = read,
            None = none,
            Add1 = add1,
            Cpu = cpu,
            Limit = limit,
        };
    }

    private static long ReadEveryMark(PaperPile papers)
    {
        long marks = 0;
        foreach (Paper paper in papers.Papers)
        {
            foreach (int choice in paper.Choices)
            {
                marks += choice * paper.Count;
            }
        }

        return marks;
    }

    // The machine is shared: the best of a few tries is nearest to what the work takes.
    private static (T Result, double Milliseconds, double Cpu) Best<T>(Func<T> work)
    {
        (T Result, double Milliseconds, double Cpu) best = (default!, double.PositiveInfinity, 0);
        for (int i = 0; i < Tries; i++)
        {
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            T result = work();
            double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (took < best.Milliseconds)
            {
                best = (result, took, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
            }
        }

        return best;
    }

    private sealed record Figures(string Name, long Voters)
    {
        public required long Marks { get; init; }

        public required long Raises { get; init; }

        public required double Read { get; init; }

        public required double None { get; init; }

        public required double Add1 { get; init; }

        public required double Cpu { get; init; }

        public required double Limit { get; init; }
    }
}
