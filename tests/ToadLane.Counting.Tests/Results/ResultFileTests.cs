using System.Text;
using System.Text.Json.Nodes;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Tests.Results;

public class ResultFileTests
{
    private static readonly Contest Contest = new(
        [new Project("02", "A pond", 5), new Project("3", "A \"lit\" path", 8), new Project("x;y", "Trees", 5)],
        10,
        BallotForm.Approval);

    private static readonly PaperPile Papers = PaperPile.Of(
        Contest,
        [new Paper([0], [], 3), new Paper([0, 1], [], 2), new Paper([2], [], 5), new Paper([7], [], 1)]);

    [Fact]
    public void What_every_rule_writes_is_read_as_the_same_result()
    {
        Assert.All(RuleCatalogue.Budgets.Entries.SelectMany(entry => entry.Variants()), rule =>
        {
            var text = Write(rule.Count(Contest, Papers, CountWatch.Nobody));
            var reading = Read(text);
            Assert.Null(reading.Fault);
            Assert.Equal(text, Write(reading.Result!));
        });
    }

    [Fact]
    public void The_keys_that_others_rely_on_are_there()
    {
        var file = JsonNode.Parse(Write(Official))!;

        Assert.Equal("equal-shares", file["rule"]!.GetValue<string>());
        Assert.Equal("add1", file["parameters"]!["completion"]!.GetValue<string>());
        Assert.Equal(["02", "x;y"], file["winners"]!.AsArray().Select(id => id!.GetValue<string>()));
        Assert.Equal("paper 4", file["rejected"]![0]!["label"]!.GetValue<string>());
        Assert.Equal("unknown-project", file["rejected"]![0]!["reason"]!.GetValue<string>());
        Assert.NotEmpty(file["steps"]!.AsArray());
        Assert.NotNull(file["ties"]);
    }

    [Fact]
    public void Reasons_and_other_rules_are_written_when_they_are_known()
    {
        var explainer = new Explainer(GreedyOptions.Skip, Contest, Papers);
        using var stream = new MemoryStream();
        ResultWriter.Write(
            new PublishedResult(Contest, explainer.Result)
            {
                Explanations = explainer.OfEvery(CountWatch.Nobody),
                Comparisons = OtherRules.Compare(explainer.Result, Contest, Papers, CountWatch.Nobody),
            },
            stream);
        var file = JsonNode.Parse(stream.ToArray())!;

        Assert.Equal("3", file["explanations"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(4, file["explanations"]![0]!["moreSupport"]!["enough"]!.GetValue<long>());
        Assert.Equal(
            RuleCatalogue.Budgets.For(Contest).Select(rule => rule.Name),
            file["comparison"]!.AsArray().Select(each => each!["rule"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 9", "format is 9; this version reads 1")]
    [InlineData("\"cost\": 10", "\"cost\": 1.5", "cost is not a whole number that can be used")]
    [InlineData("\"cost\": 10", "\"kost\": 10", "the file has no cost")]
    [InlineData("\"decidedBy\"", "\"decided\"", "ties[0] has no decidedBy")]
    [InlineData("\"kind\": \"shared\"", "\"kind\": \"sheared\"", "steps[0].kind is sheared, which is none of ")]
    [InlineData("\"share\": \"", "\"share\": \"x", "steps[0].share is not a fraction such as 22/7")]
    [InlineData("\"share\": \"", "\"share\": \"1/0/", "steps[0].share is not a fraction such as 22/7")]
    [InlineData("\"won-by", "\"one-by", "projects[0].verdict is one-by-shares, which is none of won-by-score, ")]
    [InlineData("\"rejected\": [", "\"rejected\": {}, \"x\": [", "rejected is not a list")]
    [InlineData("{", "", "it is not JSON (")]
    public void What_is_wrong_is_named_with_its_place(string right, string wrong, string fault)
    {
        var text = Write(Tied);
        var place = text.IndexOf(right, StringComparison.Ordinal);
        Assert.InRange(place, 0, text.Length);

        var reading = Read(text[..place] + wrong + text[(place + right.Length)..]);

        Assert.Null(reading.Result);
        Assert.StartsWith(fault, reading.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_step_is_called_as_its_type_is()
    {
        var steps = RuleCatalogue.Budgets.Entries.SelectMany(entry => entry.Variants())
            .SelectMany(rule => rule.Count(Contest, Papers, CountWatch.Nobody).Steps);

        Assert.All(steps, step => Assert.Contains(
            $"\"kind\": \"{step.Kind}\"", Write(Official with { Steps = [step] }), StringComparison.Ordinal));
    }

    private static CountResult Official { get; } =
        EqualSharesOptions.Official.Count(Contest, Papers, CountWatch.Nobody);

    private static CountResult Tied { get; } =
        Official with { Ties = [new Tie(["02", "x;y"], TieCriterion.LowestCost, TieEffect.None, 2)] };

    private static string Write(CountResult result)
    {
        using var stream = new MemoryStream();
        ResultWriter.Write(new PublishedResult(Contest, result), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ResultReading<CountResult> Read(string text) =>
        ResultReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
