using System.Text;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections.Formats;

public class BltWriterTests
{
    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        var builder = new RankedPapersBuilder(4);
        builder.SplitVotes();
        builder.Add([2, 0, -3, 1], 25);
        builder.Add([4], 10);
        builder.Add([], 5);
        var election = new Election(
            "A \"quoted\" title",
            [
                new(1, "Ann") { Group = "Green" },
                new(2, "Ben \"Bonzo\" Smith"),
                new(3, "Żółć") { IsWithdrawn = true },
                new(4, ""),
            ],
            2)
        { DrawnLot = [3, 1] };

        var (file, text) = WrittenAndRead(new ElectionFile(election, builder.Build()));

        Assert.Equal("A 'quoted' title", file.Election.Title);
        Assert.Equal(
            [
                new(1, "Ann") { Group = "Green" },
                new(2, "Ben 'Bonzo' Smith"),
                new(3, "Żółć") { IsWithdrawn = true },
                new(4, ""),
            ],
            file.Election.Candidates);
        Assert.Equal([3, 1], file.Election.DrawnLot);
        Assert.Equal(10, file.Papers.PartsOfVote);
        Assert.Equal(["0.5: blank", "2.5: 2 3 1", "1.0: 4"], Enumerable.Range(0, file.Papers.Distinct).Select(paper =>
            $"{ElectionResult.Write(file.Papers.CountOf(paper), 1)}: {file.Papers.TextOf(paper)}"));
        Assert.Equal(text, WrittenAndRead(file).Text);
    }

    private static (ElectionFile File, string Text) WrittenAndRead(ElectionFile file)
    {
        using var stream = new MemoryStream();
        BltWriter.Write(file, stream);
        stream.Position = 0;
        var reading = BltReader.Read(stream);
        Assert.Empty(reading.Faults);
        return (reading.File!, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
