using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections.Formats;

public class CsvTests
{
    [Fact]
    public void Ranks_by_candidate_are_read()
    {
        var file = Good("# title: Board\n# seats: 2\nAnn,Bob,Cy,count\n1,2,,3\n2,1,2,1\n3,,1,2\n");

        Assert.Equal(("Board", 2), (file.Election.Title, file.Election.Seats));
        Assert.Equal(["Ann", "Bob", "Cy"], file.Election.Candidates.Select(each => each.Name));
        Assert.Equal(["3: 1 2", "1: 2 1=3", "2: 3 - 1"], Written(file.Papers));
    }

    [Theory]
    [InlineData("commas", "Ann,Bob\n1,2\n1,2\n")]
    [InlineData("semicolons and a byte order mark", "\uFEFFAnn;Bob\r\n1;2\r\n1;2\r\n")]
    [InlineData("tabs and no last line feed", "Ann\tBob\n1\t2\n1\t2")]
    [InlineData("quotes", "\"Ann\",\"Bob\"\n\"1\",\"2\"\n1,2\n")]
    [InlineData("a count", "count,Ann,Bob\n2,1,2\n")]
    [InlineData("order", "rank 1,rank 2\nAnn,Bob\nAnn,Bob\n")]
    [InlineData("order in other words, backwards", "2nd choice,1st choice\nBob,Ann\nBob,Ann\n")]
    [InlineData("notes and empty rows", "# a remark\n\nAnn,Bob\n# another\n1,2\n,\n\n1,2\n")]
    [InlineData("columns of no use", "# candidate: Ann\n# candidate: Bob\ntime,Ann,Bob\n12:30,1,2\n13:00,1,2\n")]
    [InlineData("numbers for names", "# candidate: Ann\n# candidate: Bob\n1,2\n1,2\n1,2\n")]
    public void One_election_may_be_written_in_many_ways(string way, string text)
    {
        var file = Good(text);

        Assert.NotEmpty(way);
        Assert.Equal(["Ann", "Bob"], file.Election.Candidates.Select(each => each.Name));
        Assert.Contains("2: 1 2", Written(file.Papers));
    }

    [Fact]
    public void An_order_may_have_equals_and_gaps_and_numbers()
    {
        var file = Good("# candidate: Ann\n# candidate: Bob\n# candidate: Cy = D\n1st,2nd,3rd\n"
            + "Bob=Ann,,Cy = D\n3,-,1=2\n");

        Assert.Equal(["1: 1=2 - 3", "1: 3 - 1=2"], Written(file.Papers));
    }

    [Fact]
    public void Whoever_is_on_a_paper_stands_where_nothing_says_who_does()
    {
        var file = Good("rank 1,rank 2,time\nZoe,Ann,9:00\nBob=Ann,,9:30\n");

        Assert.Equal(["Ann", "Bob", "Zoe"], file.Election.Candidates.Select(each => each.Name));
        Assert.Equal(["1: 1=2", "1: 3 1"], Written(file.Papers));
    }

    [Fact]
    public void Marks_are_approvals()
    {
        var file = Good("# form: approve\nAnn,Bob,Cy\nx,,X\n1,0,no\nYes,true,-\n");

        Assert.Equal([new Grade("Approved", 1)], file.Election.Grades);
        Assert.Equal(["1: 1", "1: 1=3", "1: 1=2"], Written(file.Papers));
    }

    [Fact]
    public void Points_and_grades_become_ranks_of_what_can_be_given()
    {
        var points = Good("# scores: -1 to 2\nAnn,Bob,Cy\n2,-1,0\n");
        var grades = Good("# grade: Good = 5\n# grade: Fair\n# grade: Poor\nAnn,Bob,Cy\nFAIR,,Good\n");

        Assert.Equal([2L, 1, 0, -1], points.Election.Grades.Select(grade => grade.Points));
        Assert.Equal(["1: 1 - 3 2"], Written(points.Papers));
        Assert.Equal([new Grade("Good", 5), new Grade("Fair", 1), new Grade("Poor", 0)], grades.Election.Grades);
        Assert.Equal(["1: 3 1"], Written(grades.Papers));
    }

    [Fact]
    public void Everything_about_the_election_can_be_said()
    {
        var file = Good("# candidate: Ann\n# candidate: Bob\n# group 2: Tenants\n# withdrawn: 1\n# lot: 2, 1\nAnn,Bob\n1,2\n");

        Assert.Equal([2, 1], file.Election.DrawnLot);
        Assert.True(file.Election.Candidates[0].IsWithdrawn);
        Assert.Equal("Tenants", file.Election.Candidates[1].Group);
    }

    [Theory]
    [InlineData("Ann,Bob\n1,two\n1,2\n", PaperFault.UnclearMark, "the mark \"two\" cannot be read")]
    [InlineData("# form: approve\nAnn,Bob\nx,maybe\nx,\n", PaperFault.UnclearMark, "the mark \"maybe\" cannot be read")]
    [InlineData("# form: choose\nAnn,Bob\nx,x\nx,\n", PaperFault.TooManyChoices, "there are 2 marks, and 1 are allowed")]
    [InlineData("# most: 1\nAnn,Bob\n1,2\n1,\n", PaperFault.TooManyChoices, "there are 2 marks, and 1 are allowed")]
    [InlineData("# scores: 0 to 5\nAnn,Bob\n6,1\n5,1\n", PaperFault.TooManyPoints, "6 points are more than 5")]
    [InlineData("# scores: 0 to 5\nAnn,Bob\n-1,1\n5,1\n", PaperFault.TooFewPoints, "-1 points are less than 0")]
    [InlineData("# grade: Good\nAnn,Bob\nGreat,\nGood,\n", PaperFault.UnknownGrade, "there is no grade \"Great\"")]
    [InlineData("# candidate: Ann\n1st,2nd\nEve,\nAnn,\n", PaperFault.UnknownCandidate, "there is no candidate \"Eve\"")]
    public void What_a_voter_got_wrong_costs_that_paper_only(string text, PaperFault reason, string what)
    {
        var reading = Read(text);

        var papers = reading.File!.Papers;
        var line = text.Count(letter => letter == '\n') - 1;
        Assert.Equal((1, 1), (papers.Total, papers.RejectedVotes));
        Assert.Equal(new RejectedPaper($"line {line}", reason), Assert.Single(papers.Rejected));
        Assert.Equal($"line {line}: {what}. The paper was rejected.", Assert.Single(reading.Faults).ToString());
    }

    [Fact]
    public void Rejected_papers_are_called_by_their_id_and_counted()
    {
        var papers = Read("id,count,Ann\nA7,3,?\nA8,2,1\n").File!.Papers;

        Assert.Equal("A7 (3 papers)", Assert.Single(papers.Rejected).Label);
        Assert.Equal((2, 3), (papers.Total, papers.RejectedVotes));
    }

    [Fact]
    public void Weights_may_have_decimals()
    {
        var papers = Good("weight,Ann,Bob\n1.5,1,\n2,,1\n0.25,1,2\n").Papers;

        Assert.Equal((100, 375), (papers.PartsOfVote, papers.Total));
    }

    [Theory]
    [InlineData("", "line 1: the file has no heading. Name the columns in the first row.")]
    [InlineData("count\n1\n", "line 1: no column is a rank or a candidate. Name the columns in the first row.")]
    [InlineData("Ann,Ann\n1,2\n", "line 1: two columns have the same name. Make the names different.")]
    [InlineData("Ann,,Bob\n1,2,3\n", "line 1: a column has no name. Write the candidate's name above it.")]
    [InlineData("Ann,Bob\n1,2,3\n", "line 2: the row has more cells than the heading. Put cells with commas in quotes.")]
    [InlineData("count,Ann\nmany,1\n", "line 2: \"many\" is no number of papers. Write it in digits, with six decimals at most.")]
    [InlineData("count,Ann\n99999999999,1\n", "line 2: \"99999999999\" is no number of papers. Write it in digits, with six decimals at most.")]
    [InlineData("# form: runes\nAnn\n1\n", "line 1: there is no form \"runes\". Say: order, ranks, approve, choose, scores or grades.")]
    [InlineData("# form: order\nAnn\n1\n", "line 2: the columns are not those of the form order. Name ranks in the first row for order, and candidates for the others.")]
    [InlineData("# form: scores\nAnn\n1\n", "line 2: nobody says what can be given. Write: # scores: 0 to 5, or: # grade: Good.")]
    [InlineData("# scores: 5 to 0\nAnn\n1\n", "line 1: \"5 to 0\" is no range of points. Write: # scores: 0 to 5.")]
    [InlineData("# seats: none\nAnn\n1\n", "line 1: \"none\" is no number from 1. Write it in digits.")]
    [InlineData("# lot: 3\nAnn\n1\n", "line 1: there is no candidate 3. Name one from 1 to 1.")]
    [InlineData("Ann\n\"1\n", "line 2: a quotation mark has no partner. Save the file as CSV in UTF-8; reading stopped there.")]
    [InlineData("Ann\n\0\n", "line 2: there is a NUL character. Save the file as CSV in UTF-8; reading stopped there.")]
    public void What_breaks_the_table_must_be_mended(string text, string fault)
    {
        var reading = Read(text);

        Assert.Null(reading.File);
        Assert.Contains(fault, reading.Faults.Select(each => each.ToString()));
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var reading = Read("count,Ann,Bob\nx,1,2\n1,1,2,3\n1,?,\n0,1,\n1,1\n");

        Assert.Equal([2L, 3, 4, 5], reading.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void A_rank_beyond_the_last_candidate_is_one_gap_and_takes_no_room()
    {
        var papers = Good("Ann,Bob,Cy\n1,2000000000,\n1,5,7\n").Papers;

        Assert.Equal(["1: 1 - - - - - 2", "1: 1 - - - 2 - 3"], Written(papers));
    }

    [Fact]
    public void What_is_written_is_read_as_the_same() => Prop.ForAll(Poll.Any, poll =>
        AssertSame(new ElectionFile(poll.Election, poll.Packed))).QuickCheckThrowOnFailure();

    [Fact]
    public void Odd_names_survive_writing()
    {
        Candidate[] candidates =
        [
            new(1, "count") { Group = "A, B" }, new(2, "2nd"), new(3, "He said \"no\"; twice"), new(4, "count"),
            new(5, "1") { IsWithdrawn = true }, new(6, "") , new(7, "=1+1"), new(8, "#8 Żółć"),
        ];
        var builder = new RankedPapersBuilder(8);
        builder.SplitVotes();
        builder.Add([1, -2, 0, 3], 15, "");
        builder.Add([], 10, "");
        builder.Add([8, 7, 6, 5, 4], 20, "");

        AssertSame(new ElectionFile(new Election("Odd, \"very\"", candidates, 3) { DrawnLot = [3, 1] }, builder.Build()));
    }

    [Fact]
    public void Grades_survive_writing()
    {
        var poll = Poll.Of(3, 1, "2: 1 - 2=3", "1: 2");

        AssertSame(new ElectionFile(
            poll.Election with { Grades = [new("Good = best", 2), new("Fair", 1), new("Bad", -3)] }, poll.Packed));
    }

    private static void AssertSame(ElectionFile file)
    {
        using var stream = new MemoryStream();
        CsvWriter.Write(file, stream);
        stream.Position = 0;

        var reading = CsvReader.Read(stream);

        Assert.Empty(reading.Faults);
        var read = reading.File!;
        Assert.Equal(Written(file.Papers), Written(read.Papers));
        Assert.Equal(file.Election.Candidates, read.Election.Candidates);
        Assert.Equal(file.Election.Grades, read.Election.Grades);
        Assert.Equal(file.Election.DrawnLot, read.Election.DrawnLot);
        Assert.Equal((file.Election.Title, file.Election.Seats), (read.Election.Title, read.Election.Seats));
    }

    private static ElectionFile Good(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Faults);
        return reading.File!;
    }

    private static ElectionReading Read(string text) => CsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Written(RankedPapers papers) =>
        Enumerable.Range(0, papers.Distinct).Select(paper => $"{papers.CountOf(paper)}: {papers.TextOf(paper)}");
}
