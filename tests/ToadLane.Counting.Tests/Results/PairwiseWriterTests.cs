using System.Text.Json;
using ToadLane.Counting.Results;
using ToadLane.Counting.Tests.Elections;

namespace ToadLane.Counting.Tests.Results;

public class PairwiseWriterTests
{
    [Fact]
    public void Pairs_and_the_order_are_published()
    {
        var pairwise = Published("ranked-pairs").GetProperty("pairwise");

        Assert.Equal(
            [2, 3, 4, 1],
            pairwise.GetProperty("order").EnumerateArray().SelectMany(level => level.EnumerateArray())
                .Select(number => number.GetInt32()));
        Assert.Equal(12, pairwise.GetProperty("pairs").GetArrayLength());
        Assert.Contains(
            pairwise.GetProperty("pairs").EnumerateArray(),
            pair => pair.GetProperty("candidate").GetInt32() == 2 && pair.GetProperty("over").GetInt32() == 1
                && pair.GetProperty("votes").GetString() == "58");
        var first = pairwise.GetProperty("majorities")[0];
        Assert.Equal(("83", "17", true), (
            first.GetProperty("for").GetString(), first.GetProperty("against").GetString(),
            first.GetProperty("kept").GetBoolean()));
    }

    [Fact]
    public void Strongest_paths_are_published() =>
        Assert.Equal(6, Published("schulze").GetProperty("pairwise").GetProperty("paths").GetArrayLength());

    [Fact]
    public void Judgements_are_published()
    {
        var judgements = Published("majority-judgement").GetProperty("judgements");

        Assert.Equal(
            [4, 2, 2, 3], judgements.EnumerateArray().Select(each => each.GetProperty("majorityGrade").GetInt32()));
        Assert.Equal("42", judgements[0].GetProperty("votes")[0].GetString());
    }

    private static JsonElement Published(string name)
    {
        var rule = RuleCatalogue.Elections.Make(name, []).Rule!;
        using var stream = new MemoryStream();
        ElectionResultWriter.Write(new PublishedElection(Tennessee.Poll.Election, Tennessee.Poll.By(rule)), stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
