using System.Diagnostics;
using System.Text;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Pabulib;

/// <summary>Files made to hurt: each has a clear answer, quickly and in little memory.</summary>
public class PbHostileTests
{
    private const string Front =
        "META\nkey;value\nbudget;1000\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;5\n2;6\n";

    [Theory]
    [InlineData("NaN")]
    [InlineData("-0")]
    [InlineData("1e9")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("１２")]
    public void A_number_that_is_none_is_a_fault(string number)
    {
        foreach (var text in (string[])
            [Front.Replace("budget;1000", $"budget;{number}"), Front.Replace("1;5", $"1;{number}")])
        {
            var reading = PbReaderTests.Read(text + "VOTES\nvoter_id;vote\na;1");

            Assert.Null(reading.File);
            Assert.Contains(reading.Faults, fault => fault.What.Contains(number, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_number_of_four_hundred_digits_is_a_fault_that_is_cut_short()
    {
        var reading = PbReaderTests.Read(
            Front.Replace("budget;1000", "budget;1" + new string('0', 400)) + "VOTES\nvoter_id;vote\na;1");

        var fault = Assert.Single(reading.Faults, fault => fault.Line == 3);
        Assert.InRange(fault.What.Length, 60, 160);
    }

    [Fact]
    public void A_million_columns_are_read_in_a_moment() => InAMoment(() =>
    {
        var columns = string.Concat(Enumerable.Range(0, 1_000_000).Select(number => $";c{number}"));

        var reading = Read(Front + "VOTES\nvoter_id;vote" + columns + string.Concat(Enumerable.Repeat("\na;1", 5000)));

        Assert.Equal(5000, reading.File!.Papers.Voters);
    });

    [Fact]
    public void A_million_fields_in_one_line_are_a_fault() => InAMoment(() =>
    {
        var reading = Read(Front + "VOTES\nvoter_id;vote\na;1" + new string(';', 1_000_000) + "x");

        Assert.Contains(reading.Faults, fault => fault.What == "there are 1000002 fields for 2 columns");
    });

    [Fact]
    public void A_field_of_twenty_megabytes_ends_the_reading() => InAMoment(() =>
    {
        var reading = Read(Front + "VOTES\nvoter_id;vote\na;" + new string('1', 20_000_000) + "\nb;1");

        Assert.Contains(reading.Faults, fault => fault.What.Contains("the line is too long"));
    });

    [Fact]
    public void A_quote_that_is_never_closed_does_not_hide_the_rest_of_a_large_file() => InAMoment(() =>
    {
        var note = new string('x', 80);
        var votes = string.Concat(Enumerable.Range(0, 200_000).Select(number => $"\n{number};1;{note}"));

        var reading = Read(Front + "VOTES\nvoter_id;vote;note\na;1;\"open" + votes + "\nlast;3;");

        Assert.Contains(reading.Faults, fault => fault.Line == 11 && fault.What.Contains("never closed"));
        Assert.Contains(reading.Faults, fault => fault.Line == 200_012 && fault.What.Contains("project 3"));
    });

    [Fact]
    public void Quotes_upon_quotes_are_read_in_a_moment() => InAMoment(() =>
    {
        var votes = string.Concat(Enumerable.Repeat("\"\"\"\";\"1\"\n", 200_000));

        var reading = Read(Front + "VOTES\nvoter_id;vote\n" + votes);

        Assert.Equal(200_000, reading.File!.Papers.Voters);
    });

    [Fact]
    public void A_million_faults_are_cut_to_a_list_that_can_be_read() => InAMoment(() =>
    {
        var reading = Read(Front + "VOTES\nvoter_id;vote\n" + string.Concat(Enumerable.Repeat("a;9\n", 1_000_000)));

        Assert.InRange(reading.Faults.Length, 500, PbReader.MostFaults);
    });

    [Fact]
    public void Points_and_weights_that_no_number_holds_together_are_a_fault()
    {
        var text = Front.Replace("vote_type;approval", "vote_type;scoring") + "VOTES\nvoter_id;vote;points;weight\n"
            + string.Concat(Enumerable.Range(0, 5000).Select(n => $"{n};1,2;999999.9999,1000000;999999.9999\n"));

        var reading = PbReaderTests.Read(text);

        Assert.Null(reading.File);
        Assert.Contains(reading.Faults, fault => fault.What.Contains("too large to be counted"));
    }

    [Fact]
    public void A_file_with_points_but_no_column_of_points_is_refused()
    {
        var reading = PbReaderTests.Read(
            Front.Replace("vote_type;approval", "vote_type;cumulative") + "VOTES\nvoter_id;vote\na;1");

        Assert.Null(reading.File);
        Assert.Contains(reading.Faults, fault => fault.What == "VOTES has no column points");
    }

    [Fact]
    public void A_file_with_points_in_front_but_no_column_of_votes_is_refused()
    {
        var reading = PbReaderTests.Read(
            Front.Replace("vote_type;approval", "vote_type;cumulative") + "VOTES\npoints;voter_id\n1;a\n2\n");

        Assert.Null(reading.File);
        Assert.Contains(reading.Faults, fault => fault.What == "VOTES has no column vote");
    }

    [Fact]
    public void Line_ends_of_all_kinds_may_be_mixed()
    {
        var reading = PbReaderTests.Read((Front + "VOTES\nvoter_id;vote\n").Replace("\n", "\r")
            + "a;1\nb;1\r\nc;1\rd;2\n\r\n\re;1");

        Assert.Equal([4L, 1L], reading.File!.Papers.Votes);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    public void Utf_16_is_read_with_a_warning(int codePage)
    {
        var encoding = Encoding.GetEncoding(codePage);
        var bytes = encoding.GetBytes(Front + "VOTES\nvoter_id;vote\nŁódź;1\n\U0001F438;2");
        using var stream = new MemoryStream([.. encoding.Preamble, .. bytes]);

        var reading = PbReader.Read(stream);

        Assert.Equal("Łódź", reading.File!.Votes[0, "voter_id"]);
        Assert.Equal("\U0001F438", reading.File!.Votes[1, "voter_id"]);
        Assert.Contains(reading.Faults, fault => fault.Line == 1 && fault.What.Contains("UTF-16"));
    }

    [Fact]
    public void Latin_1_is_read_with_a_warning_for_each_line()
    {
        using var stream = new MemoryStream(
            Encoding.Latin1.GetBytes(Front + "VOTES\nvoter_id;vote\nJosé;1\nplain;1\nZoë;2\nZoë;2"));

        var reading = PbReader.Read(stream);

        Assert.Equal(4, reading.File!.Papers.Voters);
        Assert.Equal([11, 13, 14], reading.Faults.Where(fault => fault.What.Contains("not UTF-8")).Select(f => f.Line));
    }

    [Fact]
    public void Text_with_half_a_character_is_read_with_a_warning()
    {
        var reading = PbReaderTests.Read(Front + "VOTES\nvoter_id;vote\n\uD800;1");

        Assert.Contains(reading.Faults, fault => fault.What.Contains("not UTF-8"));
    }

    [Fact]
    public void Reading_can_be_followed_and_stopped()
    {
        var votes = string.Concat(Enumerable.Range(0, 900_000).Select(number => $"{number};1\n"));
        byte[] bytes = Encoding.UTF8.GetBytes(Front + "VOTES\nvoter_id;vote\n" + votes);
        using var stop = new CancellationTokenSource();
        var seen = new List<CountProgress>();
        var watch = new CountWatch(new Listener(seen, stop), stop.Token);
        using var stream = new MemoryStream(bytes);

        Assert.Throws<OperationCanceledException>(
            () => PbReader.Read(stream, PbOptions.ForCounting with { Watch = watch }));
        var first = Assert.Single(seen);
        Assert.Equal(("Reading", (long)bytes.Length), (first.Doing, first.Total));
        Assert.InRange(first.Done, 1, bytes.Length);
    }

    private static PbReading Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return PbReader.Read(stream, PbOptions.ForCounting);
    }

    // A second or two on an idle machine; what is meant to be caught here takes hours.
    private static void InAMoment(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 120);
    }

    private sealed class Listener(List<CountProgress> seen, CancellationTokenSource stop) : IProgress<CountProgress>
    {
        public void Report(CountProgress value)
        {
            seen.Add(value);
            stop.Cancel();
        }
    }
}
