using System.Text;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections.Formats;

public class BltReaderTests
{
    private const string Plain = """
        4 2
        -2
        3 1 3 4 0
        4 1 3 0
        2 4 1 3 0
        1 2 0
        0
        "Adam"
        "Basil"
        "Charlotte"
        "Donald"
        "A textbook election"

        """;

    [Fact]
    public void A_plain_file_is_read()
    {
        var file = Good(Plain);

        Assert.Equal("A textbook election", file.Election.Title);
        Assert.Equal(2, file.Election.Seats);
        Assert.Equal(["Adam", "Basil", "Charlotte", "Donald"], file.Election.Candidates.Select(each => each.Name));
        Assert.Equal(2, Assert.Single(file.Election.Candidates, each => each.IsWithdrawn).Number);
        Assert.Equal(["4: 1 3", "3: 1 3 4", "1: 2", "2: 4 1 3"], Written(file.Papers));
        Assert.Equal(10, file.Papers.Total);
    }

    [Theory]
    [InlineData("line feeds of Windows", "2 1\r\n3 1 2 0\r\n0\r\n\"A\"\r\n\"B\"\r\n\"T\"\r\n")]
    [InlineData("a byte order mark", "\uFEFF2 1\n3 1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n")]
    [InlineData("commas", "2 1,\n3 1 2 0,\n0,\nA,\nB,\nT,")]
    [InlineData("no quotes and no last line feed", "2 1\n3 1 2 0\n0\nA\nB\nT")]
    [InlineData("comments", "# an election\n2 1 # heading\n3 1 2 0 # papers\n0\n# names\n\"A\"\n\"B\"\n\"T\"\n")]
    [InlineData("blanks and empty lines", "\n 2\t1 \n\n  3  1\t2 0 \n\n0 \n\n \"A\" \n\"B\"\n\n\"T\"\n")]
    [InlineData("identical papers in several lines", "2 1\n1 1 2 0\n2 1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n")]
    [InlineData("papers with ids", "2 1\n(x1) 1 1 2 0\n(x2) 2 1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n")]
    [InlineData("nicknames", "2 1\n[nick a b]\n3 a b 0\n0\n\"A\"\n\"B\"\n\"T\"\n")]
    [InlineData("numbered names in comments", "2 1\n3 1 2 0\n0\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\nT")]
    public void Peculiarities_of_real_files_are_no_faults(string peculiarity, string text)
    {
        var file = Good(text);

        Assert.NotEmpty(peculiarity);
        Assert.Equal(["3: 1 2"], Written(file.Papers));
        Assert.Equal(["A", "B"], file.Election.Candidates.Select(each => each.Name));
        Assert.Equal("T", file.Election.Title);
    }

    [Fact]
    public void Equal_and_skipped_ranks_and_weights_are_kept()
    {
        var file = Good("3 1\n1.5 1=2 3 0\n2 - 2 - 1=3 0\n.25 0\n0\nA\nB\nC\nT");

        Assert.Equal(100, file.Papers.PartsOfVote);
        Assert.Equal(["25: blank", "200: - 2 - 1=3", "150: 1=2 3"], Written(file.Papers));
    }

    [Theory]
    [InlineData("\"Ann\" \"Green\"", "Ann", "Green")]
    [InlineData("\"\"\"Ann B\"\" \"\"Green\"\"\"", "Ann B", "Green")]
    [InlineData("\"Ann \"\"Green\"\"\"", "Ann", "Green")]
    [InlineData("Ann (Green)", "Ann (Green)", null)]
    public void A_party_stands_behind_the_name(string line, string name, string? group)
    {
        var candidate = Good($"1 1\n1 1 0\n0\n{line}\nT").Election.Candidates[0];

        Assert.Equal(name, candidate.Name);
        Assert.Equal(group, candidate.Group);
    }

    [Theory]
    [InlineData("", "line 1: the file is empty")]
    [InlineData("two one\n", "line 1: the heading is not two numbers from 1")]
    [InlineData("2 0\n", "line 1: the heading is not two numbers from 1")]
    [InlineData("2 1\n1 1 0\n", "line 2: the file ends among the papers")]
    [InlineData("2 1\n1 1 0\n1 3 0\n0\nA\nB\nT", "line 3: there is no candidate \"3\"")]
    [InlineData("2 1\n1 x 0\n0\nA\nB\nT", "line 2: there is no candidate \"x\"")]
    [InlineData("2 1\n1x 1 0\n0\nA\nB\nT", "line 2: the line does not begin with a number of papers")]
    [InlineData("2 1\n1.1234567 1 0\n0\nA\nB\nT", "line 2: the line does not begin with a number of papers")]
    [InlineData("2 1\n1 1 0 2\n0\nA\nB\nT", "line 2: there is something behind the 0 that ends the paper")]
    [InlineData("2 1\n99999999999999999999 1 0\n0\nA\nB\nT", "line 2: there are more papers than people on earth")]
    [InlineData("2 1\n9000000001 1 0\n0\nA\nB\nT", "line 2: there are more papers than people on earth")]
    [InlineData("2 1\n-7\n1 1 0\n0\nA\nB\nT", "line 2: there is no candidate 7")]
    [InlineData("2 1\n1 1 0\n0\nA\0\nB\nT", "line 4: there is a NUL character")]
    public void A_fault_is_told_with_its_line(string text, string expected)
    {
        var reading = Read(text);

        Assert.Null(reading.File);
        Assert.StartsWith(expected, Assert.Single(reading.Faults).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 1\n1 1 2\n0\nA\nB\nT", "line 2: the paper does not end in 0")]
    [InlineData("2 1\n1 1 2 1 0\n0\nA\nB\nT", "line 2: a candidate is marked twice on one paper")]
    [InlineData("2 1\n1 1 2 0\n0 1 0\n0\nA\nB\nT", "line 3: there are no papers of this kind")]
    [InlineData("2 1\n1 1 2 0\nA\nB\nT", "line 3: the papers do not end in a line with 0")]
    [InlineData("2 1\n1 1 2 0\n0\nA", "line 4: candidate 2 has no name")]
    [InlineData("2 1\n[water]\n1 1 2 0\n0\nA\nB\nT", "line 2: the option water is unknown")]
    public void A_fault_that_can_be_got_over_is_a_warning(string text, string expected)
    {
        var reading = Read(text);

        Assert.Equal(["1: 1 2"], Written(reading.File!.Papers));
        Assert.StartsWith(expected, Assert.Single(reading.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_goes_on_after_a_fault_up_to_a_limit()
    {
        var faulty = string.Concat(Enumerable.Repeat("1 9 0\n", 10_000));

        var reading = Read($"2 1\n{faulty}0\nA\nB\nT");

        Assert.Equal(500, reading.Faults.Length);
        Assert.Equal(501, reading.Faults[^1].Line);
    }

    private static ElectionFile Good(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Faults);
        return reading.File!;
    }

    private static ElectionReading Read(string text) => BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Written(RankedPapers papers) => Enumerable.Range(0, papers.Distinct)
        .Select(paper => $"{papers.CountOf(paper)}: {papers.TextOf(paper)}");
}
