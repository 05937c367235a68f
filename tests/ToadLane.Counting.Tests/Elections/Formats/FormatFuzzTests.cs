using System.Globalization;
using System.Text;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections.Formats;

/// <summary>
/// Files of ranked papers mangled in all ways that can be thought of: there is a file or a fatal fault, never an
/// exception, and never a long wait. <c>TOADLANE_FUZZ_SECONDS</c> goes on with other seeds for so long.
/// </summary>
public class FormatFuzzTests
{
    private const int Trials = 2000;

    private static readonly string[] Blt =
    [
        "4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 0\n1 2 0\n0\n\"Adam\"\n\"Basil\"\n\"Charlotte\"\n\"Donald\"\n\"Title\"\n",
        "3 1\n[nick a b c]\n[tie c a b]\n(x1) 2 a=b c 0\n"
            + "(x2) 1.5 - c 0\n0\n\"A\" \"P\"\n\"B \"\"x\"\"\"\nC # three\n\"T\"\n",
    ];

    private static readonly string[] PrefLib =
    [
        "# FILE NAME: a.toc\n# TITLE: T\n# DATA TYPE: toc\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 6\n"
            + "# NUMBER UNIQUE ORDERS: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n"
            + "3: 1,2,3\n2: {1,2},3\n1: 3,{1,2}\n",
        "# FILE NAME: a.cat\n# TITLE: T\n# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 3\n"
            + "# NUMBER UNIQUE PREFERENCES: 2\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n"
            + "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n2: 1,2\n1: {1,2},{}\n",
        "3\n1,A\n2,B\n3,C\n6,6,3\n3,1,2,3\n2,2,1\n1,3\n",
    ];

    private static readonly string[] Csv =
    [
        "# title: T\n# seats: 2\n# form: order\n# candidate: Ann\n# candidate: Bob\n"
            + "id,count,rank 1,rank 2\n1,3,Ann,Bob\n2,1,Bob,\n",
        "# form: scores\n# scores: 0 to 5\nAnn;Bob;\"C; D\"\n5;3;\n0;;1\n",
        "# form: grades\n# grade: Good = 2\n# grade: Bad = 0\nAnn\tBob\nGood\tBad\n\tGood\n",
        "# form: ranks\nAnn,Bob,Cy\n1,2,3\n1,1,2\n,1,\n",
    ];

    private static readonly string[] Pieces =
    [
        ";", "\"", "\"\"", ",", ":", "=", "-", "#", "(", ")", "{", "}", "[", "]", "\n", "\r", "\r\n", "\0", "\t", " 0 ",
        "NaN", "1e9", "-0", "1E400", "99999999999999999999", new('9', 400), "2147483648", "1000000", "½", "٣", "\uFEFF",
        "\uFFFD", "\uD800", "\u00A0", "[withdrawn 1]",
        "[nick", "# seats: 99999999", "# NUMBER ALTERNATIVES: 2000000000",
        "# NUMBER CATEGORIES: 1000000000", "2000000000 2000000000\n", "1 1 0\n",
    ];

    [Fact]
    public void Mangled_blt_files_are_read_or_refused() => Run(Blt, BltReader.Read);

    [Fact]
    public void Mangled_PrefLib_files_are_read_or_refused() => Run(PrefLib, PrefLibReader.Read);

    [Fact]
    public void Mangled_CSV_files_are_read_or_refused() => Run(Csv, CsvReader.Read);

    private static void Run(string[] samples, Func<Stream, ElectionReading> read)
    {
        var until = DateTime.UtcNow.AddSeconds(Seconds());
        for (var seed = 0; seed < Trials || DateTime.UtcNow < until; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(samples[random.Next(samples.Length)]);
            for (var change = random.Next(0, 10); change > 0; change--)
            {
                Mangle(text, random);
            }

            Encoding[] encodings = [Encoding.UTF8, Encoding.UTF8, Encoding.Latin1, Encoding.Unicode];
            var bytes = encodings[random.Next(encodings.Length)].GetBytes(text.ToString());
            Check(bytes, read, seed);
        }
    }

    private static void Check(byte[] bytes, Func<Stream, ElectionReading> read, int seed)
    {
        using var stream = new MemoryStream(bytes);
        try
        {
            var reading = read(stream);
            Assert.True(
                reading.File is null == reading.Faults.Any(fault => fault.Severity == FaultSeverity.Fatal),
                $"seed {seed}: a file and a fatal fault, or neither");
            Assert.InRange(reading.Faults.Length, reading.File is null ? 1 : 0, 1000);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"seed {seed}: {Encoding.UTF8.GetString(bytes)}", exception);
        }
    }

    private static void Mangle(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(4))
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
            default:
                text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }

        text.Append(text.Length == 0 ? "1" : "");
    }

    private static double Seconds() =>
        double.TryParse(
            Environment.GetEnvironmentVariable("TOADLANE_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : 0;
}
