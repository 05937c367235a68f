using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Pabulib;

public class PbAreaTests
{
    private const string Weighed = """
        META
        key;value
        budget;1000
        vote_type;approval
        PROJECTS
        project_id;cost
        1;600
        2;500
        VOTES
        voter_id;vote;district;weight
        x;1;North;1
        y;1;South;1.5
        z;2,1;South;1.5
        """;

    [Fact]
    public void Areas_are_dropped_unless_asked_for()
    {
        var plain = PbReaderTests.Read(Weighed.Replace(";weight", ";colour")).File!;

        Assert.Equal(2, plain.Papers.Papers.Length);
        Assert.All(plain.Papers.Papers, paper => Assert.Null(paper.Area));
    }

    [Fact]
    public void Areas_are_kept_when_asked_for()
    {
        var file = Read(Weighed, PbOptions.ForCounting.WithAreas());

        Assert.Equal([1L, 2L], file.Papers.ByArea(file.Contest).Select(total => total.Voters));
        Assert.Equal(["North", "South"], file.Papers.ByArea(file.Contest).Select(total => total.Area));
    }

    [Fact]
    public void A_column_of_weights_is_taken_exactly()
    {
        var file = Read(Weighed, PbOptions.Default);

        Assert.Equal((10, 40, 3), (file.Papers.WeightScale, file.Papers.TotalWeight, file.Papers.Voters));
        Assert.Equal([40L, 15L], file.Papers.Scores);
        Assert.Equal([3L, 1L], file.Papers.Votes);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("heavy")]
    [InlineData("1e9")]
    [InlineData("99999999999")]
    public void A_weight_that_cannot_be_used_is_a_fault(string weight)
    {
        var reading = PbReaderTests.Read(Weighed.Replace("North;1", $"North;{weight}"));

        Assert.Null(reading.File);
        Assert.Contains(reading.Faults, fault => fault.Line == 11 && fault.What.Contains($"the weight {weight}"));
    }

    [Fact]
    public void Areas_and_weights_are_written()
    {
        var file = Read(Weighed, PbOptions.Default.WithAreas());
        using var text = new StringWriter();
        PbWriter.Write(PbFile.Of(file.Contest, file.Papers, []), text);

        var again = Read(text.ToString(), PbOptions.Default.WithAreas());

        Assert.Equal(
            file.Papers.Papers.Select(paper => (paper.Area, paper.Weight, paper.Count)),
            again.Papers.Papers.Select(paper => (paper.Area, paper.Weight, paper.Count)));
    }

    [Fact]
    public void Votes_with_fewer_points_than_asked_are_counted_and_reported()
    {
        var text = PbReaderTests.Points("cumulative", "x;01,1;3,2\ny;01;1")
            .Replace("budget;1000", "budget;1000\nmin_sum_points;5");

        var reading = PbReaderTests.Read(text);

        Assert.Equal(2, reading.File!.Papers.Voters);
        Assert.Null(reading.File.Contest.Limits.MinTotalPoints);
        Assert.Contains(reading.Faults, fault => fault.Line == 13 && fault.What.Contains("min_sum_points"));
    }

    [Fact]
    public void Least_points_that_every_vote_gives_are_a_limit_of_the_contest()
    {
        var text = PbReaderTests.Points("cumulative", "x;01,1;3,2")
            .Replace("budget;1000", "budget;1000\nmin_sum_points;5");

        Assert.Equal(5, PbReaderTests.Read(text).File!.Contest.Limits.MinTotalPoints);
    }

    private static PbFile Read(string text, PbOptions options)
    {
        using var reader = new StringReader(text);
        return PbReader.Read(reader, options).File!;
    }
}
