using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections.Formats;

/// <summary>
/// Whatever a file holds, a reader gives the papers or says what is wrong: it never throws and never hangs.
/// </summary>
public class HostileFileTests
{
    private static readonly string[] Samples =
    [
        "# TITLE: T\n# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n3: 1,{2,3}\n2: {},2\n",
        "3\n1,Ann\n2,Bob\n3,Cy\n5,5,2\n3,1,2,3\n2,{2,3},1\n",
        "# seats: 2\n# lot: 1 2\nid,count,Ann,Bob,Cy\na,1.5,1,2,\nb,2,\"2\",1,3\n",
        "# scores: 0 to 5\nAnn;Bob\n3;4\n5;0\n",
        "# grade: Good = 3\n# grade: Bad\nAnn\tBob\nGood\tBad\n",
        "rank 1,rank 2\nAnn=Bob,\nCy,Ann\n",
    ];

    [Fact]
    public void Bytes_of_any_kind_are_read_or_refused() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf()), AssertAnswers)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Files_with_something_changed_are_read_or_refused()
    {
        var changed =
            from sample in Gen.Elements(Samples)
            from at in Gen.Choose(0, sample.Length - 1)
            from length in Gen.Choose(0, 8)
            from put in Gen.Elements(
                "", "\0", "\"", "\r", ",", "{", "}", "-", "=", "#", "99999999999999999999", "1e9", "\uFFFD", "0", ":", "\n\n")
            select Encoding.UTF8.GetBytes(sample[..at] + put + sample[Math.Min(sample.Length, at + length)..]);
        Prop.ForAll(Arb.From(changed), AssertAnswers).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("# NUMBER ALTERNATIVES: 1000000\n1: 1000000\n")]
    [InlineData("# DATA TYPE: cat\n# NUMBER CATEGORIES: 1000000\n# NUMBER ALTERNATIVES: 2\n1: 1\n")]
    [InlineData("# seats: 1000000\nAnn\n1\n")]
    [InlineData("# scores: -9999999999999999999 to 9999999999999999999\nAnn\n1\n")]
    [InlineData("count,Ann\n9000000000.000001,1\n")]
    [InlineData("count,Ann\n9000000000,?\n9000000000,?\n9000000000,1\n")]
    public void Huge_numbers_take_no_more_than_they_should(string text) => AssertAnswers(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Lines_without_end_are_refused()
    {
        AssertAnswers(Encoding.UTF8.GetBytes(new string(',', 3_000_000)));
        AssertAnswers(Encoding.UTF8.GetBytes("\"" + new string('x', 3_000_000)));
        AssertAnswers(Encoding.UTF8.GetBytes("# TITLE: " + new string('x', 20_000_000)));
    }

    private static void AssertAnswers(byte[] bytes)
    {
        foreach (var read in new Func<Stream, ElectionReading>[] { PrefLibReader.Read, CsvReader.Read })
        {
            var reading = read(new MemoryStream(bytes));
            var fatal = reading.Faults.Any(fault => fault.Severity == FaultSeverity.Fatal);
            Assert.Equal(fatal, reading.File is null);
            Assert.All(reading.Faults, fault => Assert.True(fault.Line >= 1 && fault.Remedy.Length > 0));
        }
    }
}
