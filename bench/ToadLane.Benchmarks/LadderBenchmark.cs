using System.Diagnostics;
using System.Globalization;
using System.Text;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Benchmarks;

/// <summary>
/// Invented files of ten thousand to ten million ballots, always the same ones, read and counted, in processor time:
/// time and memory for each ballot must not grow with their number.
/// </summary>
internal static class LadderBenchmark
{
    private const int Projects = 60;

    public static void Run(int most)
    {
        Console.WriteLine(
            $"{"ballots",10} {"MB",7} {"distinct",9} {"read s",7} "
            + $"{"ns each",8} {"MB/s",6} {"greedy s",8} {"shares s",8} "
            + $"{"peak MB",8} {"B each",7}");
        long before = Peak();
        for (int ballots = 10_000; ballots <= most; ballots *= 10)
        {
            string path = Path.Combine(Path.GetTempPath(), $"toadlane-ladder-{ballots}.pb");
            try
            {
                Write(path, ballots);
                Measure(path, ballots, before);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    private static void Measure(string path, int ballots, long before)
    {
        GC.Collect();
        (PbFile file, double read) = Time(() =>
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            return PbReader.Read(stream, PbOptions.ForCounting).File!;
        });
        (_, double greedy) = Time(() => GreedyOptions.Skip.Count(file.Contest, file.Papers, CountWatch.Nobody));
        (_, double shares) = Time(() => new EqualSharesOptions(Utility.Cost, Completion.None)
            .Count(file.Contest, file.Papers, CountWatch.Nobody));
        double size = new FileInfo(path).Length / 1e6;
        long peak = Peak();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ballots,10} {size,7:F1} {file.Papers.Papers.Length,9} {read,7:F2} {read * 1e9 / ballots,8:F0} "
            + $"{size / read,6:F0} {greedy,8:F3} {shares,8:F2} {peak / 1e6,8:F0} {(peak - before) / ballots,7}"));
    }

    // The most memory that the process has ever had; rungs are climbed upwards, so that it is this rung's.
    private static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    // Processor time, so that what else the machine does counts little.
    private static (T Result, double Seconds) Time<T>(Func<T> work)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        T result = work();
        return (result, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    }

    // One to six projects, some far more popular than others, as in a city.
    private static void Write(string path, int ballots)
    {
        Random random = new(1844);
        using StreamWriter text = new(path, false, new UTF8Encoding(false), 1 << 20);
        text.Write($"META\nkey;value\ndescription;Ladder\nbudget;300000\n");
        text.Write($"num_projects;{Projects}\nnum_votes;{ballots}\n");
        text.Write("vote_type;approval\nrule;greedy\nPROJECTS\nproject_id;cost;name\n");
        for (int project = 1; project <= Projects; project++)
        {
            text.Write($"{project * 7};{random.Next(500, 20_000)};Project {project}\n");
        }

        text.Write("VOTES\nvoter_id;vote;age;sex;voting_method\n");
        HashSet<int> marks = [];
        for (int voter = 1; voter <= ballots; voter++)
        {
            marks.Clear();
            for (int mark = random.Next(1, 7); mark > 0; mark--)
            {
                marks.Add(((int)(Projects * Math.Pow(random.NextDouble(), 2)) + 1) * 7);
            }

            string sex = voter % 2 == 0 ? "F" : "M";
            text.Write($"{voter};{string.Join(',', marks)};{random.Next(16, 90)};{sex};internet\n");
        }
    }
}
