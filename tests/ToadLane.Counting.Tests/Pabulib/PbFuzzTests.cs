using System.Globalization;
using System.Text;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Pabulib;

/// <summary>
/// Files mangled in all ways that can be thought of: there is a file or a fatal fault, never an exception, and never a
/// long wait. The seeds are fixed; <c>TOADLANE_FUZZ_SECONDS</c> goes on with others for so long.
/// </summary>
public class PbFuzzTests
{
    private const int Trials = 4000;

    private static readonly string[] Samples =
    [
        PbReaderTests.Small,
        PbReaderTests.Points("cumulative", "x;01,1;2.5,1\ny;1;3\nz;;"),
        PbReaderTests.Points("scoring", "x;01,1;2,-1\ny;1;3").Replace("budget;1000", "budget;1000,50\ndefault_score;1"),
        PbReaderTests.Small.Replace("approval", "ordinal").ReplaceLineEndings("\r\n"),
        PbReaderTests.Small.Replace("voter_id;vote;age", "voter_id;vote;weight").Replace("z;1,2/A", "\"z\";\"1,2/A\""),
        PbReaderTests.Small + string.Concat(Enumerable.Range(0, 200).Select(number => $"\n{number};01,1;{number}")),
    ];

    private static readonly string[] Pieces =
    [
        ";", "\"", "\"\"", ",", "\n", "\r", "\r\n", "\0", "-", "-0", "NaN", "Infinity", "1e9", "1E400", "0x10", "½",
        "٣",
        "99999999999999999999", new('9', 400), "0." + new string('0', 400) + "1", "1.00000000000000000000001",
        "META", "PROJECTS", "VOTES", "\nVOTES\n", "\nMETA\n", "key;value", "project_id", "voter_id", "points", "weight",
        "\uFEFF", "\uFFFD", "\u00A0", "\u2028", "\U0001F438", "budget;1000", "vote_type;scoring", "max_sum_cost;0",
        "min_length;2147483647", "max_length;1000000", "max_points;1000000", "default_score;-1000000", "…", "é", "01",
    ];

    [Fact]
    public void Mangled_text_is_read_or_refused() => Run(random =>
    {
        var text = new StringBuilder(Samples[random.Next(Samples.Length)]);
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            Mangle(text, random);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    });

    [Fact]
    public void Mangled_bytes_are_read_or_refused() => Run(random =>
    {
        Encoding[] encodings =
            [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32];
        var encoding = encodings[random.Next(encodings.Length)];
        var bytes = encoding.GetBytes(Samples[random.Next(Samples.Length)].Replace("Pond", "Étang \U0001F438"));
        bytes = random.Next(2) == 0 ? bytes : [.. encoding.Preamble, .. bytes];
        for (var change = random.Next(0, 12); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)];
    });

    [Fact]
    public void A_file_with_any_fault_is_read_the_same_however_it_comes_in_pieces()
    {
        var random = new Random(99);
        for (var trial = 0; trial < 300; trial++)
        {
            var text = new StringBuilder(Samples[random.Next(Samples.Length)]);
            Mangle(text, random);
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            using var whole = new MemoryStream(bytes);
            using var drip = new DripStream(bytes, random);

            Assert.Equal(PbReader.Read(whole).Faults, PbReader.Read(drip).Faults);
        }
    }

    private static void Mangle(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 20), text.Length - at);
        switch (random.Next(5))
        {
            case 0:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 1:
                text.Remove(at, length);
                break;
            case 2:
                text.Insert(random.Next(text.Length), text.ToString(at, length));
                break;
            case 3:
                text[at] = (char)random.Next(1, 0x250);
                break;
            default:
                text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }

        text.Append(text.Length == 0 ? "M" : "");
    }

    private static void Run(Func<Random, byte[]> make)
    {
        var until = DateTime.UtcNow.AddSeconds(Seconds());
        for (var seed = 0; seed < Trials || DateTime.UtcNow < until; seed++)
        {
            var bytes = make(new Random(seed));
            foreach (var options in Ways(seed))
            {
                Check(bytes, options, seed);
            }
        }
    }

    private static PbOptions[] Ways(int seed) => (seed % 4) switch
    {
        0 => [PbOptions.Default],
        1 => [PbOptions.ForCounting],
        2 => [PbOptions.ForCounting.WithAreas()],
        _ => [new PbOptions { Strictness = PbStrictness.Strict }],
    };

    private static void Check(byte[] bytes, PbOptions options, int seed)
    {
        using var stream = new MemoryStream(bytes);
        var reading = PbReader.Read(stream, options);

        var isFatal = reading.Faults.Any(fault => fault.Severity == PbSeverity.Fatal);
        Assert.True(reading.File is null == isFatal, $"seed {seed}: a file and a fatal fault, or neither");
        Assert.All(reading.Faults, fault => Assert.InRange(fault.ToString().Length, 10, 500));
        if (reading.File is { } file)
        {
            GreedyOptions.Skip.Count(file.Contest, file.Papers, CountWatch.Nobody);
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            PbWriter.Write(file, text);
        }
    }

    private static double Seconds() =>
        double.TryParse(
            Environment.GetEnvironmentVariable("TOADLANE_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : 0;

    /// <summary>Gives a few bytes at a time, as a slow connection does.</summary>
    private sealed class DripStream(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, 9))]);
    }
}
