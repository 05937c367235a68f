using System.Globalization;

namespace ToadLane.Benchmarks.Casting;

/// <summary>The processor time of every process of the test's PostgreSQL server, from the kernel's own books.</summary>
internal static class DatabaseTime
{
    // The kernel counts in hundredths of a second (USER_HZ, which is 100 on every Linux).
    private const int TicksOfASecond = 100;

    /// <summary>Null without <c>scripts/with-postgres</c>, which says where the server is.</summary>
    public static TimeSpan? Now()
    {
        if (Environment.GetEnvironmentVariable("TOADLANE_TEST_POSTGRES_DATA") is not { Length: > 0 } folder)
        {
            return null;
        }

        string server = File.ReadLines(Path.Combine(folder, "postmaster.pid")).First();
        long ticks = Directory.EnumerateDirectories("/proc").Where(IsProcess).Sum(process => Ticks(process, server));
        return TimeSpan.FromSeconds((double)ticks / TicksOfASecond);
    }

    private static bool IsProcess(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _);

    // After the name, which is in brackets and may hold anything, come the state, the parent and then, as the twelfth
    // to the fifteenth, the process's own time and that of its children that have ended (proc_pid_stat(5)).
    private static long Ticks(string process, string server)
    {
        try
        {
            string stat = File.ReadAllText(Path.Combine(process, "stat"));
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            int counted = Path.GetFileName(process) == server ? 4 : fields[1] == server ? 2 : 0;
            return fields.Skip(11).Take(counted).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It ended while it was read; its parent has its time now.
            return 0;
        }
    }
}
