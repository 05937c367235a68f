using System.Text.Json;
using ToadLane.Decisions;
using ToadLane.OpenData.Verification;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.OpenData;

/// <summary>
/// Somebody changes one bit of one published file: both verifiers notice, and name the file. With TOADLANE_EVERY_BIT=1
/// every single bit is tried; otherwise a sample, spread evenly over every file.
/// </summary>
public sealed class TamperingTests
{
    private const int SampledHere = 101;
    private const int SampledInPython = 199;

    private static bool IsExhaustive => Environment.GetEnvironmentVariable("TOADLANE_EVERY_BIT") == "1";

    [Fact]
    public async Task Every_changed_bit_of_a_published_file_is_named_by_both_verifiers()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        string folder = await SmallRecordAsync(installation);
        MemoryRecord record = MemoryRecord.Read(folder);
        Assert.True(new RecordVerifier(record).Verify(null).Holds);

        List<string> unnamed = [];
        long tried = 0;
        foreach ((string file, byte[] bytes) in record.Files)
        {
            for (int bit = 0; bit < bytes.Length * 8; bit += IsExhaustive ? 1 : SampledHere)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                unnamed.AddRange(Unnamed(record, file).Select(why => $"{file}, bit {bit}: {why}"));
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                tried++;
            }
        }

        string every = IsExhaustive ? "1" : SampledInPython.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using JsonDocument python = JsonDocument.Parse(await SecondVerifier.RunAsync("tamper.py", folder, every));
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} bits here. In Python: {python.RootElement}");
        Assert.Equal([], unnamed);
        Assert.Equal(0, python.RootElement.GetProperty("unnamed").GetArrayLength());
        Assert.True(python.RootElement.GetProperty("bits").GetInt64() > tried / SampledInPython);
    }

    [Fact]
    public async Task A_byte_that_is_no_letter_is_named_wherever_the_rules_say_who_holds_the_key()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        MemoryRecord record = MemoryRecord.Read(await SmallRecordAsync(installation));
        (string file, byte[] rules) = record.Files.Single(f => f.Value.AsSpan().IndexOf("\"key_holding\""u8) >= 0);
        int from = rules.AsSpan().IndexOf("\"key_holding\""u8);

        for (int at = from; at < from + "\"key_holding\":\"standing count\"".Length; at++)
        {
            byte was = rules[at];
            rules[at] = 0xF3;
            Assert.Equal([], Unnamed(record, file));
            rules[at] = was;
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_cut_short_or_longer_is_named_by_both_verifiers()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        string folder = await SmallRecordAsync(installation);
        MemoryRecord record = MemoryRecord.Read(folder);
        foreach ((string file, byte[] bytes) in record.Files.ToList())
        {
            byte[][] changes = [[], bytes[..^1], bytes[1..], [.. bytes, (byte)'x']];
            foreach (byte[] change in changes)
            {
                record.Files[file] = change;
                Assert.Equal([], Unnamed(record, file));
            }

            record.Files.Remove(file);
            Assert.Equal([], Unnamed(record, file));
            File.Delete(Path.Combine(folder, file));
            Assert.False((await SecondVerifier.VerifyAsync(folder)).Holds);
            record.Files[file] = bytes;
            await File.WriteAllBytesAsync(Path.Combine(folder, file), bytes, TestContext.Current.CancellationToken);
        }
    }

    // What is wrong with the report on a record of which this file was changed.
    private static IEnumerable<string> Unnamed(MemoryRecord record, string file)
    {
        RecordReport report = new RecordVerifier(record).Verify(null);
        RecordCheck[] failed = [.. report.Checks.Where(check => check.Verdict == CheckVerdict.Fails)];
        if (report.Holds || failed.Length == 0)
        {
            yield return "not noticed";
        }
        else if (!failed.Any(check => check.Says.Contains(NameOf(file), StringComparison.Ordinal)))
        {
            yield return string.Join(" ", failed.Select(check => $"{check.Name}: {check.Says}"));
        }
    }

    // A tile is named as the log names it; which log, the sentence says before.
    private static string NameOf(string file) => file[Math.Max(0, file.IndexOf("tile/", StringComparison.Ordinal))..];

    private static async Task<string> SmallRecordAsync(TestInstallation installation)
    {
        PollPlan plan = new(Projects: 3, Electors: 8)
        {
            Rules = new(BallotStyle.WithinBudget, CountingRule.EqualShares),
        };
        Poll poll = await SampleRecord.CountedWithPaperAsync(installation, plan, 4);
        return await SampleRecord.WriteAsync(installation, poll);
    }
}
