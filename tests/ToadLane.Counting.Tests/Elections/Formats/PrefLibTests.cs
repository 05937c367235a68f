using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Tests.Elections.Conformance;

namespace ToadLane.Counting.Tests.Elections.Formats;

public class PrefLibTests
{
    private const string Heading = """
        # FILE NAME: 1.toi
        # TITLE: Dinner
        # DATA TYPE: toi
        # NUMBER ALTERNATIVES: 4
        # NUMBER VOTERS: 6
        # NUMBER UNIQUE ORDERS: 3
        # ALTERNATIVE NAME 1: Ann: the first
        # ALTERNATIVE NAME 2: Bob
        # ALTERNATIVE NAME 3: Cy
        # ALTERNATIVE NAME 4: Di

        """;

    [Fact]
    public void Papers_with_groups_are_read()
    {
        var file = Good(Heading + "3: 1,{2,3}\n2: {4, 1}, 2\n1: 4\n");

        Assert.Equal("Dinner", file.Election.Title);
        Assert.Equal(["Ann: the first", "Bob", "Cy", "Di"], file.Election.Candidates.Select(each => each.Name));
        Assert.Equal(["1: 4", "2: 1=4 2", "3: 1 2=3"], Written(file.Papers).Order());
        Assert.Equal(1, file.Election.Seats);
    }

    [Fact]
    public void The_heading_of_before_2022_is_read()
    {
        var file = Good("3\n1,Ann\n2,Bob, the second\n3,Cy\n5,5,2\n3,1,2,3\n2,{2,3},1\n");

        Assert.Equal(["Ann", "Bob, the second", "Cy"], file.Election.Candidates.Select(each => each.Name));
        Assert.Equal(["2: 2=3 1", "3: 1 2 3"], Written(file.Papers).Order());
    }

    [Fact]
    public void Categories_are_grades()
    {
        var file = Good("""
            # DATA TYPE: cat
            # NUMBER ALTERNATIVES: 3
            # NUMBER CATEGORIES: 2
            # CATEGORY NAME 1: Yes
            # CATEGORY NAME 2: No
            # ALTERNATIVE NAME 1: Ann
            # ALTERNATIVE NAME 2: Bob
            # ALTERNATIVE NAME 3: Cy
            5: {1,2},3
            2: {},{1,2,3}
            1: 2,{}
            """);

        Assert.Equal([new Grade("Yes", 1), new Grade("No", 0)], file.Election.Grades);
        var result = new Approval().Count(file.Election, file.Papers, CountWatch.Nobody);
        Assert.Equal([5L, 6, 0], result.Stages[0].Votes);
    }

    [Theory]
    [InlineData("", "line 1: the file has no papers. Write a line for each kind of paper: 12: 3,1,{2,4}.")]
    [InlineData("# DATA TYPE: wmd\n# NUMBER ALTERNATIVES: 2\n1: 2", "line 1: files of the type wmd hold no papers. Choose a file soc, soi, toc, toi or cat.")]
    [InlineData("# NUMBER ALTERNATIVES: 2\n1: 3", "line 2: there is no candidate \"3\". Name one from 1 to 2.")]
    [InlineData("# NUMBER ALTERNATIVES: 2\n1: 1\nx: 1", "line 3: the line does not begin with a number of papers. Write: 12: 3,1,{2,4}.")]
    [InlineData("# NUMBER ALTERNATIVES: 2\n1: {1,2", "line 2: a group has no end. Write a } behind its last candidate.")]
    [InlineData("# NUMBER ALTERNATIVES: 2\n1: {1}2", "line 2: there is no comma between two ranks. Write: 12: 3,1,{2,4}.")]
    [InlineData("# NUMBER ALTERNATIVES: 2\n99999999999: 1", "line 2: there are more papers than people on earth. Look at the number of papers.")]
    [InlineData("# NUMBER ALTERNATIVES: -2\n1: 1", "line 1: number alternatives: that is no number from 1. Write one in digits.")]
    [InlineData("# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 2\n1: 1", "line 1: the number of categories is missing. Write: # NUMBER CATEGORIES: 2.")]
    [InlineData("# NUMBER CATEGORIES: 1\n# NUMBER ALTERNATIVES: 2\n1: 1,2", "line 3: there are 2 categories on the paper. Use no more than 1.")]
    [InlineData("2\n1,Ann\n3,Bob", "line 3: candidate 2 has no name here. Write: 2,Name.")]
    [InlineData("2\n1,Ann", "line 2: the file ends among the names. Write a line for each: 1,Name.")]
    [InlineData("1\n1,Ann\n5,5", "line 3: the totals are missing. Write: voters,votes,different orders.")]
    [InlineData("1\n1,Ann\n5,5,1", "line 3: the file has no papers. Write a line for each kind of paper: 12,3,{1,2}.")]
    [InlineData("nonsense", "line 1: the first line: that is no number from 1. Write one in digits.")]
    public void A_fault_says_its_line_and_what_to_do(string text, string fault)
    {
        var reading = Read(text);

        Assert.Null(reading.File);
        Assert.Contains(fault, reading.Faults.Select(each => each.ToString()));
    }

    [Fact]
    public void What_can_be_read_all_the_same_is_read_with_a_warning()
    {
        var reading = Read("""
            # DATA TYPE: soc
            # NUMBER ALTERNATIVES: 2
            # NUMBER VOTERS: 9
            # ALTERNATIVE NAME 1: Ann
            2: 1,2
            0: 1
            1: {1,2}
            1: 2,1,2
            1: 1
            """);

        Assert.Equal(5, reading.File!.Papers.Total);
        Assert.Equal(
            [
                "candidate 2 has no name", "the heading says 9 voters and there are 5", "there are no papers of this kind",
                "the file is said to have no equals, and here are some", "a candidate is marked twice on one paper",
                "the paper is said to rank everybody and does not",
            ],
            reading.Faults.Select(fault => fault.What));
    }

    [Fact]
    public void What_is_written_is_read_as_the_same() => Prop.ForAll(Poll.Any, poll =>
    {
        var file = new ElectionFile(poll.Election with { Seats = 1 }, poll.Packed);
        using var stream = new MemoryStream();
        PrefLibWriter.Write(file, stream);
        stream.Position = 0;

        var reading = PrefLibReader.Read(stream);

        Assert.Empty(reading.Faults);
        Assert.Equal(Written(file.Papers), Written(reading.File!.Papers));
        Assert.Equal(file.Election.Candidates, reading.File.Election.Candidates);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Grades_are_written_as_categories()
    {
        var poll = Poll.Of(3, 1, "2: 1 - 2=3", "1: 2");
        var election = poll.Election with { Grades = [new("Good", 2), new("Fair", 1), new("Bad", 0)] };
        using var text = new StringWriter();

        PrefLibWriter.Write(new ElectionFile(election, poll.Packed), text);

        Assert.EndsWith("2: 1,{},{2,3}\n1: 2\n", text.ToString(), StringComparison.Ordinal);
        Assert.Equal(election.Grades, Good(text.ToString()).Election.Grades);
    }

    [Theory]
    [InlineData("soc", "1: 1 2", "1: 2 1")]
    [InlineData("soi", "1: 1 2", "1: 2")]
    [InlineData("toc", "1: 1 2", "1: 1=2")]
    [InlineData("toi", "1: 1=2", "1: 2")]
    public void The_type_says_whether_there_are_equals_and_everybody_is_ranked(string type, string one, string other)
    {
        var poll = Poll.Of(2, 1, one, other);

        Assert.Equal(type, PrefLibWriter.TypeOf(new ElectionFile(poll.Election, poll.Packed)));
    }

    [Fact]
    public void Weights_with_decimals_have_no_place_in_it()
    {
        var builder = new RankedPapersBuilder(1);
        builder.SplitVotes();
        builder.Add([1], 15, "one and a half");
        var file = new ElectionFile(Poll.Of(1, 1).Election, builder.Build());

        Assert.Throws<ArgumentException>(() => PrefLibWriter.Write(file, new StringWriter()));
    }

    [Fact]
    public void Every_real_file_is_read_without_a_fatal_fault()
    {
        foreach (var path in Directory.EnumerateFiles(ElectionCorpus.PathOf("preflib"), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith("soi", StringComparison.Ordinal) || path.EndsWith("toi", StringComparison.Ordinal)))
        {
            using var stream = File.OpenRead(path);
            var reading = PrefLibReader.Read(stream);
            Assert.All(reading.Faults, fault => Assert.Equal(FaultSeverity.Warning, fault.Severity));
            Assert.DoesNotContain(reading.Faults, fault => fault.What.Contains("the heading says", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("irish/00001-00000001.soi", "dublin_north_2002.blt")]
    [InlineData("irish/00001-00000002.soi", "dublin_west_2002.blt")]
    [InlineData("irish/00001-00000003.soi", "meath_2002.blt")]
    public void A_file_says_the_same_as_its_blt(string path, string blt)
    {
        using var stream = File.OpenRead(ElectionCorpus.PathOf(Path.Combine("preflib", path)));

        var papers = PrefLibReader.Read(stream).File!.Papers;

        Assert.Equal(Written(ElectionCorpus.Named(blt)!.Papers), Written(papers));
    }

    [Fact]
    public void San_Francisco_elects_the_mayor_it_did()
    {
        using var stream = File.OpenRead(ElectionCorpus.PathOf(Path.Combine("preflib", "sf", "00021-00000011.toi")));
        var file = PrefLibReader.Read(stream).File!;

        var result = new AlternativeVote().Count(file.Election, file.Papers, CountWatch.Nobody);

        Assert.Equal("Ed Lee", file.Election.Candidates[result.Winners.Single() - 1].Name);
        Assert.Equal(84_384, result.Stages[^1].Votes[result.Winners[0] - 1]);
    }

    private static ElectionFile Good(string text)
    {
        var reading = Read(text);
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Fatal);
        return reading.File!;
    }

    private static ElectionReading Read(string text) =>
        PrefLibReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Written(RankedPapers papers) =>
        Enumerable.Range(0, papers.Distinct).Select(paper => $"{papers.CountOf(paper)}: {papers.TextOf(paper)}");
}
