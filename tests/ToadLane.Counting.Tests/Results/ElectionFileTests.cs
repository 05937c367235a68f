using System.Text;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Tests.Results;

public class ElectionFileTests
{
    private const string Ward =
        "4 2\n8 1 2 0\n5 2 3 0\n4 3 0\n3 4 3 0\n0\n\"Ada\" \"Green\"\n\"Ben\"\n\"Cat\"\n\"Dan\"\n\"Ward\"\n";

    private static readonly ElectionFile File =
        BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Ward))).File!;

    [Fact]
    public void What_every_rule_writes_is_read_as_the_same_result_and_is_right() => Assert.All(
        RuleCatalogue.Elections.For(File.Election),
        rule =>
        {
            var result = rule.Count(File.Election, File.Papers, CountWatch.Nobody);
            var text = Write(new PublishedElection(File.Election, result));
            var reading = Read(text);
            Assert.Null(reading.Fault);
            Assert.Equal(text, Write(reading.Result!));
            Assert.Null(ElectionCheck.FirstFlaw(File.Election, File.Papers, reading.Result!));
        });

    [Fact]
    public void A_result_says_by_which_rule_it_was_counted() => Assert.All(
        RuleCatalogue.Elections.For(File.Election),
        rule =>
        {
            var result = rule.Count(File.Election, File.Papers, CountWatch.Nobody);
            Assert.Equal(rule, RuleCatalogue.Elections.MakeAgain(result.Rule, result.Parameters).Rule);
        });

    [Theory]
    [InlineData("\"validVotes\": \"20\"", "\"validVotes\": \"20.5\"", "validVotes is not a number with 0 decimals")]
    [InlineData("\"number\": 2,", "\"number\": 7,", "candidates are no list of candidates: ")]
    [InlineData("\"decimals\": 0", "\"decimals\": 99", "decimals is 99; no rule has more than 18")]
    [InlineData("\"action\": \"", "\"action\": \"un", "steps[0].action is unmarks, which is none of ")]
    public void What_is_wrong_is_named_with_its_place(string right, string wrong, string fault)
    {
        var text = Write(new PublishedElection(File.Election, RuleCatalogue.Elections
            .Make("first-past-the-post", []).Rule!.Count(File.Election, File.Papers, CountWatch.Nobody)));
        Assert.Contains(right, text, StringComparison.Ordinal);

        var reading = Read(text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(reading.Result);
        Assert.StartsWith(fault, reading.Fault, StringComparison.Ordinal);
    }

    private static string Write(PublishedElection published)
    {
        using var stream = new MemoryStream();
        ElectionResultWriter.Write(published, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ResultReading<PublishedElection> Read(string text) =>
        ElectionResultReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
