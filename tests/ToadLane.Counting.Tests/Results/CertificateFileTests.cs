using System.Text;
using System.Text.Json.Nodes;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Tests.Results;

public class CertificateFileTests
{
    private static readonly SmallContest Small = SmallContests.Of(
        100, [60, 50, 30], [[0], [0], [0, 1], [1], [1], [2]]);

    private static readonly CountResult Result = Greedy.Count(Small.Contest, Small.Pile, GreedyOptions.Stop);

    private static readonly Certificate Proved = Certificate.Of(Small.Contest, Small.Pile, Result);

    [Fact]
    public void A_certificate_is_found_as_it_was_written()
    {
        Assert.Null(FlawIn(_ => { }));
        Assert.Null(FlawIn(file => file.AsObject().Remove("certificate")));
    }

    [Theory]
    [InlineData("sharesThePot", "true")]
    [InlineData("priceable", "true")]
    [InlineData("utility", "\"cardinality\"")]
    [InlineData("neglected", "{}")]
    [InlineData("affordable", "[]")]
    [InlineData("satisfaction", "null")]
    [InlineData("areas", "[]")]
    [InlineData("more", "1")]
    public void Whatever_is_falsified_in_it_is_found(string key, string value)
    {
        var flaw = FlawIn(file => file["certificate"]![key] = JsonNode.Parse(value));

        Assert.Contains(key, $"{flaw}", StringComparison.Ordinal);
    }

    [Fact]
    public void Something_else_in_its_place_is_found() =>
        Assert.Equal("the certificate", FlawIn(file => file["certificate"] = 7)?.What);

    private static Flaw? FlawIn(Action<JsonNode> falsify)
    {
        using MemoryStream stream = new();
        ResultWriter.Write(new PublishedResult(Small.Contest, Result) { Certificate = Proved }, stream);
        var file = JsonNode.Parse(stream.ToArray())!;
        falsify(file);
        using MemoryStream again = new(Encoding.UTF8.GetBytes(file.ToJsonString()));
        return CertificateFile.FirstFlaw(again, Proved);
    }
}
