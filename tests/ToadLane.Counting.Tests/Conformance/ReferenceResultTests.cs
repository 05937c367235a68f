using System.Text.Json;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Conformance;

/// <summary>
/// What other programs found for the same files: pabutools (exact), the equalshares.net tool and takahashim/equalshares
/// (see ../shared/data/pabulib/reference_results.json).
/// </summary>
public class ReferenceResultTests
{
    [Theory]
    [InlineData("greedy:cost", 26)]
    [InlineData("greedy:card", 21)]
    [InlineData("greedy:cardinal", 5)]
    [InlineData("phragmen", 22)]
    [InlineData("bos", 9)]
    [InlineData("mes:cost", 21)]
    [InlineData("mes:card", 20)]
    [InlineData("mes:cost:greedy", 20)]
    [InlineData("mes:cardinal", 5)]
    [InlineData("mes:cardinal:add1", 5)]
    [InlineData("mes:borda", 3)]
    [InlineData("mes:borda:add1", 2)]
    [InlineData("mes:cost:add1", 16)]
    [InlineData("mes:card:add1", 13)]
    [InlineData("mes:cost:ebi", 9)]
    public void Pabutools_funds_the_same(string config, int atLeast)
    {
        var rule = RuleOf(config);
        var compared = 0;
        foreach (var row in Corpus.Json("reference_results.json").GetProperty("pabutools").EnumerateArray())
        {
            if (Text(row, "config") != config || Text(row, "arithmetic") != "exact" || !HasOutcome(row, "outcome"))
            {
                continue;
            }

            var file = Corpus.File(Text(row, "file"));
            var (contest, papers) = config.StartsWith("mes:borda", StringComparison.Ordinal)
                ? WithPointsByRank(file)
                : (file.Contest, file.Papers);
            var result = rule.Count(contest.WithTieOrder(TieOrder.ById), papers, CountWatch.Nobody);

            Assert.Equal(
                Ids(row, "outcome").Order(StringComparer.Ordinal), result.Winners.Order(StringComparer.Ordinal));
            compared++;
        }

        Assert.InRange(compared, atLeast, int.MaxValue);
    }

    [Fact]
    public void Pabutools_funds_the_same_by_its_own_points_for_ranks()
    {
        var compared = 0;
        foreach (var row in Corpus.Json("reference_results.json").GetProperty("pabutools").EnumerateArray())
        {
            if (Text(row, "config") != "greedy:borda" || !HasOutcome(row, "outcome"))
            {
                continue;
            }

            // The first of k has k - 1 points there, the last none.
            var file = Corpus.File(Text(row, "file"));
            var contest = new Contest(file.Contest.Projects, file.Contest.Budget, BallotForm.Scoring)
            {
                TieOrder = TieOrder.ById,
            };
            var papers = PaperPile.Of(contest, file.Papers.Papers.Select(paper => paper with
            {
                Points = [.. Enumerable.Range(0, paper.Choices.Length).Select(at => paper.Choices.Length - at - 1L)],
            }));

            var result = Greedy.Count(contest, papers, GreedyOptions.PerCost);

            Assert.Equal(
                Ids(row, "outcome").Order(StringComparer.Ordinal), result.Winners.Order(StringComparer.Ordinal));
            compared++;
        }

        Assert.Equal(2, compared);
    }

    [Fact]
    public void The_equal_shares_tool_elects_in_the_same_order()
    {
        var compared = 0;
        var rows = Corpus.Json("reference_results.json").GetProperty("equalshares_js").GetProperty("results");
        foreach (var row in rows.EnumerateArray())
        {
            if (ToolRule(row) is not { } rule || !HasOutcome(row, "outcome_order"))
            {
                continue;
            }

            var file = Corpus.File(Text(row, "file"));
            var result = rule.Count(file.Contest, file.Papers, CountWatch.Nobody);

            Assert.Equal(Ids(row, "outcome_order"), result.Winners);
            Assert.Equal(row.GetProperty("endowment").GetDouble(), LastShare(result), 6);
            compared++;
        }

        Assert.InRange(compared, 40, int.MaxValue);
    }

    [Fact]
    public void The_exact_ruby_program_elects_in_the_same_order()
    {
        var compared = 0;
        var rows = Corpus.Json("reference_results.json").GetProperty("equalshares_ruby").GetProperty("results");
        foreach (var row in rows.EnumerateArray())
        {
            var options = row.TryGetProperty("add1options", out var written) ? written.GetString() : "other";
            var rule = (Text(row, "completion"), options) switch
            {
                ("none", "") => new EqualSharesOptions(Utility.Cost, Completion.None),
                ("add1", "exhaustive") => new EqualSharesOptions(Utility.Cost, Completion.Add1Exhaustive),
                ("add1", "") => EqualSharesOptions.Official,
                ("add1", "integral") => new EqualSharesOptions(Utility.Cost, Completion.Add1Integral),
                _ => null,
            };
            if (rule is null || !HasOutcome(row, "outcome_order"))
            {
                continue;
            }

            var file = Corpus.File(Text(row, "file"));
            var result = rule.Count(file.Contest, file.Papers, CountWatch.Nobody);

            Assert.Equal(Ids(row, "outcome_order"), result.Winners);
            compared++;
        }

        Assert.InRange(compared, 5, int.MaxValue);
    }

    // As pabutools scores a ranking: the last on each paper gets nothing, the one before it 1, and so on.
    private static (Contest Contest, PaperPile Papers) WithPointsByRank(PbFile file)
    {
        var contest = new Contest(file.Contest.Projects, file.Contest.Budget, BallotForm.Scoring)
        {
            Scale = file.Contest.Scale,
        };
        var papers = PaperPile.Of(contest, file.Papers.Papers.Select(paper => paper with
        {
            Points = [.. paper.Choices.Select((_, rank) => (long)(paper.Choices.Length - rank - 1))],
        }));
        return (contest, papers);
    }

    private static IRule RuleOf(string config) => config switch
    {
        "greedy:cost" => GreedyOptions.Skip with { RankBy = RankBy.Votes },
        "greedy:card" => GreedyOptions.PerCost with { RankBy = RankBy.VotesPerCost },
        "greedy:cardinal" => GreedyOptions.PerCost,
        "phragmen" => PhragmenOptions.Standard,
        "bos" => BosOptions.Standard,
        "mes:cost" => new EqualSharesOptions(Utility.Cost, Completion.None),
        "mes:card" => new EqualSharesOptions(Utility.Cardinality, Completion.None),
        "mes:cost:greedy" => new EqualSharesOptions(Utility.Cost, Completion.Utilitarian),
        "mes:cost:add1" => new EqualSharesOptions(Utility.Cost, Completion.Add1Exhaustive),
        "mes:card:add1" => new EqualSharesOptions(Utility.Cardinality, Completion.Add1Exhaustive),
        "mes:cardinal" or "mes:borda" => new EqualSharesOptions(Utility.Score, Completion.None),
        "mes:cardinal:add1" or "mes:borda:add1" => new EqualSharesOptions(Utility.Score, Completion.Add1Exhaustive),
        _ => EqualSharesOptions.Official,
    };

    // The tool breaks a tie of votes in its utilitarian completion otherwise than it says, in one file.
    private static EqualSharesOptions? ToolRule(JsonElement row) =>
        (Text(row, "completion"), Text(row, "opts"), Text(row, "file")) switch
        {
            ("none", "", _) => new EqualSharesOptions(Utility.Cost, Completion.None),
            ("utilitarian", "", not "Worldwide_Mechanical_Turk_Knapsack_7.pb") =>
                new EqualSharesOptions(Utility.Cost, Completion.Utilitarian),
            ("add1", "", _) => EqualSharesOptions.Official,
            ("add1", "exhaustive", _) => new EqualSharesOptions(Utility.Cost, Completion.Add1Exhaustive),
            ("add1", "integral", _) => new EqualSharesOptions(Utility.Cost, Completion.Add1Integral),
            _ => null,
        };

    private static double LastShare(CountResult result) =>
        result.Steps.OfType<CountStep.Shared>().Single().Share.Approximate();

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static bool HasOutcome(JsonElement row, string name) =>
        row.TryGetProperty(name, out var outcome) && outcome.ValueKind == JsonValueKind.Array;

    private static IEnumerable<string> Ids(JsonElement row, string name) =>
        row.GetProperty(name).EnumerateArray().Select(id => id.GetString()!);
}
