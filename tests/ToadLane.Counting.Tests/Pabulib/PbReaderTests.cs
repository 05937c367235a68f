using System.Text;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Pabulib;

public class PbReaderTests
{
    internal const string Small = """
        META
        key;value
        description;Green budget
        num_projects;3
        num_votes;3
        budget;1000
        vote_type;approval
        rule;greedy
        min_project_score_threshold;2
        min_length;1
        max_length;2
        PROJECTS
        project_id;cost;votes;name;selected
        01;600;2;Pond;1
        1;500;2;"Path; lit";0
        2/A;400;1;"The ""old"" well";2
        VOTES
        voter_id;vote;age
        x;01,1;34
        y;01;51
        z;1,2/A;16
        """;

    [Fact]
    public void Everything_in_the_file_is_read()
    {
        var reading = Read(Small);

        Assert.Empty(reading.Faults);
        var file = reading.File!;
        Assert.Equal(["01", "1", "2/A"], file.Contest.Projects.Select(project => project.Id));
        Assert.Equal(["Pond", "Path; lit", "The \"old\" well"], file.Contest.Projects.Select(project => project.Name));
        Assert.Equal(
            (1000, 2, BallotForm.Approval), (file.Contest.Budget, file.Contest.MinScore!.Value, file.Contest.Form));
        Assert.Equal((1, 2), (file.Contest.Limits.MinChoices, file.Contest.Limits.MaxChoices));
        Assert.Equal("greedy", file.Rule);
        Assert.Equal("Green budget", file["description"]);
        Assert.Equal(["01"], file.Selected);
        Assert.Equal(["01", "2/A"], file.Funded);
        Assert.Equal([2L, 2L, 1L], file.Papers.Votes);
        Assert.Equal("51", file.Votes[1, "age"]);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void A_byte_order_mark_and_any_line_end_are_taken(string lineEnd)
    {
        var text = Small.ReplaceLineEndings(lineEnd);
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        var reading = PbReader.Read(stream);

        Assert.Empty(reading.Faults);
        Assert.Equal(3, reading.File!.Papers.Voters);
    }

    [Fact]
    public void Decimal_amounts_are_scaled_to_whole_numbers()
    {
        var file = Read(Small.Replace("budget;1000", "budget;1000,50").Replace("01;600;", "01;600.5;")).File!;

        Assert.Equal(100, file.Contest.Scale);
        Assert.Equal(1000_50, file.Contest.Budget);
        Assert.Equal([600_50L, 500_00L, 400_00L], file.Contest.Projects.Select(project => project.Cost));
    }

    [Fact]
    public void Noughts_after_the_point_need_no_scale()
    {
        Assert.Equal(1, Read(Small.Replace("budget;1000", "budget;1000.00")).File!.Contest.Scale);
    }

    [Fact]
    public void Points_may_have_decimals()
    {
        var file = Read(Points("cumulative", "x;01,1;2.5,1")).File!;

        Assert.Equal(10, file.Contest.PointScale);
        Assert.Equal([25L, 10L], file.Papers.Scores);
    }

    [Theory]
    [InlineData("choose-1", BallotForm.ChooseOne)]
    [InlineData("ordinal", BallotForm.Ordinal)]
    public void Votes_without_points_are_read(string type, BallotForm form)
    {
        var single = Small.Replace("x;01,1;34", "x;01;34").Replace("z;1,2/A;16", "z;1;16");

        var file = Read(single.Replace("approval", type)).File!;

        Assert.Equal(form, file.Contest.Form);
        Assert.Equal(3, file.Papers.Voters);
    }

    [Fact]
    public void Scores_below_nought_are_read()
    {
        var file = Read(Points("scoring", "x;01,1;3,-2")).File!;

        Assert.Equal([3L, -2L], file.Papers.Scores);
    }

    [Fact]
    public void Blank_votes_count_among_the_voters()
    {
        var file = Read(Small.Replace("y;01;51", "y;;51")).File!;

        Assert.Equal(3, file.Papers.Voters);
        Assert.Contains(file.Papers.Papers, paper => paper.IsBlank);
    }

    [Fact]
    public void Votes_outside_the_limits_are_rejected_with_their_reason()
    {
        var reading = Read(Small.Replace("x;01,1;34", "x;01,1,2/A;34"));

        Assert.Equal([new RejectedPaper("x", PaperFault.TooManyChoices)], reading.File!.Papers.Rejected);
        Assert.Equal(2, reading.File.Papers.Voters);
        var fault = Assert.Single(reading.Faults, fault => fault.Line == 19);
        Assert.Contains("more projects than allowed", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_for_counting_keeps_no_single_votes()
    {
        using var reader = new StringReader(Small);

        var file = PbReader.Read(reader, PbDetail.ForCounting).File!;

        Assert.Empty(file.Votes.Rows);
        Assert.Equal(3, file.Papers.Voters);
    }

    [Fact]
    public void A_field_may_hold_line_ends_inside_quotes()
    {
        var reading = Read(Small.Replace("\"Path; lit\"", "\"Path;\nlit\"").Replace("z;1,2/A;16", "z;1,9;16"));

        // The vote is on line 21, and the quoted line end has moved it to 22.
        var fault = Assert.Single(reading.Faults, fault => fault.Severity == PbSeverity.Fatal);
        Assert.Equal(22, fault.Line);
    }

    internal static PbReading Read(string text)
    {
        using var reader = new StringReader(text);
        return PbReader.Read(reader);
    }

    internal static string Points(string type, string vote) => $"""
        META
        key;value
        budget;1000
        vote_type;{type}
        PROJECTS
        project_id;cost
        01;600
        1;500
        VOTES
        voter_id;vote;points
        {vote}
        """;
}
