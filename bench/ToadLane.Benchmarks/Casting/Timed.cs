using System.Diagnostics;
using System.Globalization;

namespace ToadLane.Benchmarks.Casting;

/// <summary>Does something once and prints how long it took.</summary>
internal static class Timed
{
    public static async Task<T> AsIsAsync<T>(string what, Func<Task<T>> work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        T result = await work();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,8:F1} s  {what}"));
        return result;
    }
}
