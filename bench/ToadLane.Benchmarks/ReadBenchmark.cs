using System.Globalization;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Benchmarks;

/// <summary>
/// Reading of ballot files, in processor time, beside what no reader can do without: one look at every byte, and a hash
/// of every byte.
/// </summary>
internal static class ReadBenchmark
{
    private const int Runs = 12;
    private const double Least = 0.005;

    public static void Run(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.pb").Order(StringComparer.Ordinal)];
        byte[][] contents = [.. files.Select(File.ReadAllBytes)];
        foreach (byte[] bytes in contents.Concat(contents))
        {
            // Until the code is compiled as well as it will be.
            Read(bytes);
        }

        Console.WriteLine($"{files.Length} files, {contents.Sum(c => (long)c.Length) / 1e6:F1} MB, best of {Runs}");
        Console.WriteLine($"{"",-52} {"MB",6} {"scan",7} {"hash",7} {"read",7}  MB/s");
        double[] sums = new double[3];
        for (int file = 0; file < files.Length; file++)
        {
            byte[] bytes = contents[file];
            double[] times =
            [
                Best(() => LookAtEveryByte(bytes)), Best(() => HashEveryByte(bytes)), Best(() => Read(bytes)),
            ];
            sums = [.. sums.Zip(times, (sum, time) => sum + time)];
            Write(Path.GetFileNameWithoutExtension(files[file]), bytes.Length, times);
        }

        Write("all", contents.Sum(c => (long)c.Length), sums);
    }

    private static void Write(string name, long bytes, double[] seconds)
    {
        string shown = name.Length <= 52 ? name : name[..52];
        string speeds = string.Join(' ', seconds.Select(s => Invariant($"{bytes / s / 1e6,7:F0}")));
        Console.WriteLine(Invariant($"{shown,-52} {bytes / 1e6,6:F2} {speeds}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Processor time, so that what else the machine does counts little. Short work is repeated, as the clock is coarse.
    private static double Best(Func<long> work)
    {
        double best = double.MaxValue;
        int times = 1;
        for (int run = 0; run < Runs; run++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int time = 0; time < times; time++)
            {
                work();
            }

            double seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            best = Math.Min(best, seconds / times);
            times = seconds < Least ? Math.Min(times * 10, 100_000) : times;
        }

        return best;
    }

    private static long LookAtEveryByte(byte[] bytes) => bytes.AsSpan().Count((byte)'\n');

    private static long HashEveryByte(byte[] bytes)
    {
        HashCode hash = default;
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static long Read(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        PbReading reading = PbReader.Read(stream, PbOptions.ForCounting);
        return reading.File!.Papers.Papers.Length;
    }
}
