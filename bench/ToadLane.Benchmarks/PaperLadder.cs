using System.Diagnostics;
using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Benchmarks;

/// <summary>
/// Ten thousand to ten million papers, one a line, invented while they are read: time and memory should grow no faster
/// than the papers.
/// </summary>
internal static class PaperLadder
{
    public static void Run()
    {
        Console.WriteLine("    papers       MB  different  invent s   read s  scottish    meek  MB held");
        for (int papers = 10_000; papers <= 10_000_000; papers *= 10)
        {
            long start = Stopwatch.GetTimestamp();
            using InventedPapers alone = new(papers);
            alone.CopyTo(Stream.Null);
            double inventing = Stopwatch.GetElapsedTime(start).TotalSeconds;

            start = Stopwatch.GetTimestamp();
            using InventedPapers stream = new(papers);
            ElectionFile file = BltReader.Read(stream).File!;
            double reading = Stopwatch.GetElapsedTime(start).TotalSeconds - inventing;
            double scottish = Seconds(GregoryRule.Scottish, file);
            double meek = Seconds(MeekRule.Reference, file);
            double held = GC.GetTotalMemory(true) / 1e6;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{papers,10} {stream.Length / 1e6,8:F1} {file.Papers.Distinct,10} {inventing,9:F2} "
                + $"{reading,8:F2} {scottish,9:F3} {meek,7:F3} {held,8:F1}"));
            GC.KeepAlive(file);
        }
    }

    private static double Seconds(IElectionRule rule, ElectionFile file)
    {
        long start = Stopwatch.GetTimestamp();
        rule.Count(file.Election, file.Papers, CountWatch.Nobody);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
