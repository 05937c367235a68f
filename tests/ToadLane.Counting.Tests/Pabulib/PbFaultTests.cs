using System.Text;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Pabulib;

public class PbFaultTests
{
    /// <summary>
    /// In <see cref="PbReaderTests.Small"/>: what to replace, by what, on which line the fault is, its words.
    /// </summary>
    public static TheoryData<string, string, int, string> Fatal => new()
    {
        { "META\nkey", "hello\nMETA\nkey", 1, "text before the META section" },
        { "budget;1000\n", "", 20, "META has no budget" },
        { "budget;1000", "budget;a lot", 6, "budget is a lot" },
        { "budget;1000", "budget;-5", 6, "budget is -5" },
        { "budget;1000", "budget;0", 6, "budget is 0" },
        { "budget;1000", "budget;1000.12345", 6, "budget is 1000.12345" },
        { "budget;1000", "budget;99999999999999999999", 6, "budget is 99999999999999999999" },
        { "vote_type;approval\n", "", 20, "META has no vote_type" },
        { "vote_type;approval", "vote_type;guess", 7, "vote_type is guess" },
        { "rule;greedy", "budget;2000", 8, "META has budget twice" },
        { "max_length;2", "max_length;two", 11, "max_length is two" },
        { "max_length;2", "max_length;9999999999999", 11, "max_length is 9999999999999" },
        { "rule;greedy", "default_score;one", 8, "default_score is one" },
        { "project_id;cost", "project;cost", 13, "PROJECTS has no column project_id" },
        { "project_id;cost", "project_id;price", 13, "PROJECTS has no column cost" },
        { "votes;name", "name;name", 13, "there are two columns name" },
        { "01;600;2;Pond", ";600;2;Pond", 14, "the project has no id" },
        { "1;500", "01;500", 15, "project 01 is listed twice" },
        { "01;600", "01;free", 14, "the cost of project 01 is free" },
        { "01;600", "01;0", 14, "the cost of project 01 is 0" },
        { "01;600", "01;-600", 14, "the cost of project 01 is -600" },
        { "\"Path; lit\"", "Path; lit", 15, "there are 6 fields for 5 columns" },
        { "\"Path; lit\"", "\"Path; lit", 15, "there is text behind a closing quote" },
        { "x;01,1;34", "x;01,1;\"34", 19, "a quote is opened and never closed" },
        { "META\nkey", "VOTES\nvoter_id;vote\nMETA\nkey", 1, "VOTES come before META" },
        { "voter_id;vote;age", "voter_id;ballot;age", 18, "VOTES has no column vote" },
        { "voter_id;vote;age", "id;vote;age", 18, "VOTES has no column voter_id" },
        { "x;01,1;34", "x;01,3;34", 19, "the vote names project 3, which is not listed" },
        { "x;01,1;34", "x;01,1;3\04", 19, "there is a NUL character" },
        { "VOTES\n", "PROJECTS\n", 17, "the section PROJECTS begins a second time" },
        { "VOTES\nvoter_id;vote;age\nx;01,1;34\ny;01;51\nz;1,2/A;16", "", 16, "there is no section VOTES" },
    };

    public static TheoryData<string, string, int, string> Warning => new()
    {
        { "num_projects;3", "num_projects;4", 4, "num_projects says 4 and the file has 3" },
        { "num_votes;3", "num_votes;7", 5, "num_votes says 7 and the file has 3" },
        { "01;600;2;", "01;600;9;", 14, "votes of project 01 says 9 and the papers give 2" },
        { "x;01,1;34", "x;01,1", 19, "there are 2 fields for 3 columns" },
        { "x;01,1;34", "x;01,01,1;34", 19, "the vote names project 01 twice" },
        { "y;01;51", "x;01;51", 20, "voter x is listed twice" },
        { "y;01;51", "y;01,1,2/A;51", 20, "breaks a limit" },
        { "Green budget", "Green \uFFFD budget", 3, "not UTF-8" },
        { "description;Green budget", "description", 3, "META has no value for description" },
    };

    [Theory]
    [MemberData(nameof(Fatal))]
    public void A_file_that_cannot_be_counted_says_where_and_what_to_do(
        string old, string mended, int line, string what)
    {
        var reading = PbReaderTests.Read(With(old, mended));

        Assert.Null(reading.File);
        Assert.Contains(reading.Faults, fault => fault.Severity == PbSeverity.Fatal && Is(fault, line, what));
    }

    [Theory]
    [MemberData(nameof(Warning))]
    public void A_lesser_fault_is_reported_and_the_file_counted(string old, string mended, int line, string what)
    {
        var reading = PbReaderTests.Read(With(old, mended));

        Assert.NotNull(reading.File);
        Assert.Contains(reading.Faults, fault => fault.Severity == PbSeverity.Warning && Is(fault, line, what));
    }

    [Theory]
    [InlineData("x;01,1;2", "there are points for 1 projects and the vote names 2")]
    [InlineData("x;01,1;2,b", "the points b are not a number")]
    [InlineData("x;01,1;2,9999999999", "the points 9999999999 are not a number")]
    public void Points_must_be_numbers_as_many_as_projects(string vote, string what)
    {
        var reading = PbReaderTests.Read(PbReaderTests.Points("cumulative", vote));

        Assert.Null(reading.File);
        Assert.Contains(reading.Faults, fault => Is(fault, 11, what));
    }

    [Fact]
    public void All_faults_are_found_in_one_reading()
    {
        var text = PbReaderTests.Small
            .Replace("budget;1000", "budget;?").Replace("01;600", "01;?").Replace("x;01,1;34", "x;8;34").Replace(
                "z;1,2/A", "z;9");

        var reading = PbReaderTests.Read(text.ReplaceLineEndings("\n"));

        var fatal = reading.Faults.Where(fault => fault.Severity == PbSeverity.Fatal);
        Assert.Equal([6, 14, 19, 21], fatal.Select(fault => fault.Line));
        Assert.All(reading.Faults, fault => Assert.NotEmpty(fault.Remedy));
    }

    [Fact]
    public void A_fault_reads_as_one_line()
    {
        var fault = new PbFault(12, PbSeverity.Fatal, "the cost of project 3 is free", "Write digits only");

        Assert.Equal("line 12: the cost of project 3 is free. Write digits only.", fault.ToString());
    }

    [Fact]
    public void However_many_warnings_there_are_the_fatal_fault_is_listed()
    {
        var votes = string.Concat(Enumerable.Repeat("\nsame;01;5", 3000));

        var reading = PbReaderTests.Read(PbReaderTests.Small + votes + "\nlast;none;5");

        Assert.InRange(reading.Faults.Length, 1, PbReader.MostFaults);
        Assert.Contains(reading.Faults, fault => fault.Severity == PbSeverity.Fatal && fault.Line == 3022);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("META")]
    [InlineData("META\nkey;value\nPROJECTS\nVOTES")]
    [InlineData("\"\"\"\";;;;\"")]
    [InlineData("VOTES\nvoter_id;vote\n1;1\nMETA\nkey;value\nbudget;1")]
    public void Nonsense_is_refused_without_a_crash(string text)
    {
        var reading = PbReaderTests.Read(text);

        Assert.Null(reading.File);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void Mangled_files_never_crash_the_reader()
    {
        var random = new Random(20260601);
        const string Marks = ";\",\n\r\0-.9aMV ";
        for (var trial = 0; trial < 3000; trial++)
        {
            var text = new StringBuilder(PbReaderTests.Small);
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                text[random.Next(text.Length)] = Marks[random.Next(Marks.Length)];
            }

            var reading = PbReaderTests.Read(text.ToString(0, random.Next(text.Length / 2, text.Length)));

            Assert.Equal(reading.File is null, reading.Faults.Any(fault => fault.Severity == PbSeverity.Fatal));
        }
    }

    private static string With(string old, string mended)
    {
        var text = PbReaderTests.Small.ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + mended + text[(at + old.Length)..];
    }

    private static bool Is(PbFault fault, int line, string what) =>
        fault.Line == line && fault.What.Contains(what, StringComparison.Ordinal) && fault.Remedy.Length > 0;
}
