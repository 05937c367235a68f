using System.Text;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Pabulib;

/// <summary>A file that is to be published can be held to every word of the format.</summary>
public class PbStrictTests
{
    private const string Exact = """
        META
        key;value
        description;Green budget
        country;Poland
        unit;Wieliczka
        instance;2023
        num_projects;2
        num_votes;2
        budget;1000
        vote_type;approval
        rule;greedy
        date_begin;16.09.2023
        date_end;2023
        min_length;1
        max_length;2
        PROJECTS
        project_id;cost;votes;selected;category
        01;600;2;1;culture,education
        1;500;1;0;sport
        VOTES
        voter_id;vote
        x;01,1
        y;01
        """;

    public static TheoryData<string, string, int, string> Deviations => new()
    {
        { "key;value", "key;worth", 2, "the columns of META are not key;value" },
        { "country;Poland\n", "", 22, "META has no country" },
        { "budget;1000", "budget;1000,50", 9, "budget has a decimal comma" },
        { "date_begin;16.09.2023", "date_begin;2023-09-16", 12, "date_begin is 2023-09-16" },
        { "min_length;1", "min_length;3", 14, "min_length is more than max_length" },
        { "num_votes;2", "num_votes;3", 8, "num_votes says 3" },
        { "category", "target", 17, "the column target is now called beneficiaries" },
        { "01;600;2;1", "01;600,50;2;1", 18, "the cost of project 01 has a decimal comma" },
        { "01;600;2;1", "01;600;2;yes", 18, "selected of project 01 is yes" },
        { "01;600;2", "01;600;9", 18, "votes of project 01 says 9" },
        { "x;01,1", "x;01,1,1", 22, "the vote names project 1 twice" },
        { "y;01", "y;01\nz;", 24, "the vote names no project" },
        { "y;01", "x;01", 23, "voter x is listed twice" },
        { "y;01", "y;01,1,1", 23, "the vote names project 1 twice" },
        { "META\nkey", "\uFEFFMETA\nkey", 1, "the file begins with a byte order mark" },
        { "instance;2023\n", "instance;2023\r", 6, "the line ends with a carriage return alone" },
        { "vote_type;approval", "vote_type;cumulative", 23, "META has no max_sum_points" },
        { "META\nkey;value\n", "PROJECTS\nproject_id;cost\n", 1, "PROJECTS come before META" },
    };

    [Fact]
    public void A_file_that_keeps_to_the_format_is_read() => Assert.Empty(Read(Exact.ReplaceLineEndings("\n")).Faults);

    [Theory]
    [MemberData(nameof(Deviations))]
    public void A_deviation_is_a_fault(string old, string other, int line, string what)
    {
        var text = Exact.ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);

        var reading = Read(text.Replace(old, other, StringComparison.Ordinal));

        Assert.Null(reading.File);
        Assert.All(reading.Faults, fault => Assert.Equal(PbSeverity.Fatal, fault.Severity));
        Assert.Contains(
            reading.Faults, fault => fault.Line == line && fault.What.StartsWith(what, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_lenient_read_without_a_word_is_no_fault_to_them()
    {
        var text = Exact.ReplaceLineEndings("\r").Replace("country;Poland\r", "").Replace("category", "target")
            .Replace("01;600;", "01;600,50;");
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        Assert.Empty(PbReader.Read(stream).Faults);
    }

    private static PbReading Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return PbReader.Read(stream, new PbOptions { Strictness = PbStrictness.Strict });
    }
}
