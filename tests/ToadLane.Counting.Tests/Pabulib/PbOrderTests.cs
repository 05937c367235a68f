using ToadLane.Counting.Pabulib;
using ToadLane.Counting.Tests.Conformance;

namespace ToadLane.Counting.Tests.Pabulib;

/// <summary>The order of the votes in a file changes nothing.</summary>
public class PbOrderTests
{
    [Theory]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb")]
    [InlineData("Netherlands_Amsterdam_604.pb")]
    [InlineData("Poland_Katowice_2024_Murcki.pb")]
    [InlineData("Poland_Krakow_2020_Wzgorza_Krzeslawickie.pb")]
    public void Votes_in_another_order_are_the_same_pile(string name)
    {
        var lines = Corpus.Lines(name);
        var votes = Array.FindIndex(lines, line => line.StartsWith("VOTES", StringComparison.Ordinal)) + 2;
        var random = new Random(votes);
        string[] shuffled = [.. lines[..votes], .. lines[votes..].OrderBy(_ => random.Next())];

        Assert.Equal(Written(lines), Written(shuffled));
    }

    [Fact]
    public void Votes_that_are_packed_are_the_same_pile_as_votes_that_are_looked_up()
    {
        var text = Invented(30_000);
        var builder = new PaperPileBuilder(PbReaderTests.Read(text).File!.Contest);
        foreach (var line in text.Split('\n').SkipWhile(line => line != "voter_id;vote").Skip(1))
        {
            builder.Add(line.Split(';')[1].Split(','), line);
        }

        var read = PbReaderTests.Read(text).File!.Papers;

        Assert.Equal(Written(builder.Build()), Written(read));
        Assert.Equal(30_000, read.Voters);
    }

    [Fact]
    public void Long_and_short_votes_are_counted_alike_where_most_differ()
    {
        // 300 projects take nine bits each, so that only votes of up to seven are packed.
        var votes = Enumerable.Range(0, 20_000).Select(voter => (int[])
        [
            .. Enumerable.Range(0, 1 + (voter % 12))
                .Select(mark => ((voter * 7) + (mark * (1 + (voter % 11)))) % 300)
                .Distinct(),
        ]).ToArray();
        var lines = votes.Select((vote, voter) => $"{voter};{string.Join(',', vote.Select(place => place + 1))}");
        var projects = Enumerable.Range(1, 300).Select(number => $"{number};5");
        var text = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\n"
            + string.Join('\n', projects) + "\nVOTES\nvoter_id;vote\n" + string.Join('\n', lines);

        var file = PbReaderTests.Read(text).File!;

        Assert.Equal(Written(SmallContests.PileOf(file.Contest, votes)), Written(file.Papers));
    }

    private static string Written(string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return Written(PbReader.Read(reader, PbOptions.ForCounting).File!.Papers);
    }

    private static string Written(PaperPile pile) => string.Join('\n', pile.Papers.Select(paper =>
        $"{string.Join(',', paper.Choices)} {string.Join(',', paper.Points)} {paper.Count}"));

    private static string Invented(int voters)
    {
        var random = new Random(7);
        var votes = Enumerable.Range(1, voters).Select(voter =>
        {
            var marks = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(1, 41)).Distinct();
            return $"{voter};{string.Join(',', marks)}";
        });
        return "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\n"
            + string.Join('\n', Enumerable.Range(1, 40).Select(number => $"{number};5"))
            + "\nVOTES\nvoter_id;vote\n" + string.Join('\n', votes);
    }
}
