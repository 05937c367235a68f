using System.Text.Json;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections.Conformance;

/// <summary>The transcripts that come with Droop.py and stv-rs, and the certified tabulator RCTab's report.</summary>
public class TranscriptTests
{
    // In exact fractions, or in other decimals, these are ties between two candidates that the reference rule's
    // rounding at the ninth decimal settles: docs/counting-conformance.md.
    private static readonly string[] TiedBeforeRounding =
    [
        "42t-meek-o10", "42t-meek-o9", "42t-warren-o10", "42t-warren-o9", "SC-Vm-12-meek-o10", "SC-Vm-12-meek-o9",
    ];

    // Counted by hand with the same winners: in a debug build they take too long.
    private static readonly string[] TooLarge = ["rand_mixed", "rand_hypergeometric", "rand_geometric"];

    [Theory]
    [InlineData("-scotland-", "scottish", 25)]
    [InlineData("-meek-prf-", "meek", 8)]
    [InlineData("-meek-o", "meek", 12)]
    [InlineData("-warren-o", "warren", 11)]
    public void Droop_elects_the_same(string tag, string rule, int atLeast)
    {
        var reports = ElectionCorpus.PathOf(Path.Combine("droop", "ref", "report"));
        var compared = 0;
        foreach (var path in Directory.EnumerateFiles(reports, $"*{tag}*.txt", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(path);
            if (TiedBeforeRounding.Any(each => name.StartsWith(each, StringComparison.Ordinal)))
            {
                continue;
            }

            var folder = Path.GetDirectoryName(path)!.Replace(
                Path.Combine("ref", "report"), "blt", StringComparison.Ordinal);
            var ballots = name[..name.IndexOf(tag, StringComparison.Ordinal)] + ".blt";
            var file = ElectionCorpus.Read(Path.Combine(folder, ballots));
            var result = file.CountBy(TransferableVoteRules.Named(rule)!);

            Assert.Equal((name, Elected(path)), (name, Names(file, result)));
            if (tag == "-meek-prf-")
            {
                Assert.Equal((name, Quota(path)), (name, result.Write(result.Quota!.Value)));
            }

            compared++;
        }

        Assert.InRange(compared, atLeast, 100);
    }

    [Fact]
    public void Stv_rs_shares_equal_ranks_out_to_the_same_winners()
    {
        var logs = ElectionCorpus.PathOf(Path.Combine("stv-rs", "meek"));
        var compared = 0;
        foreach (var path in Directory.EnumerateFiles(logs, "*.equalize.*fixed9.log", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(path);
            var ballots = Path.Combine(
                Path.GetDirectoryName(path)!.Replace(
                    Path.Combine("stv-rs", "meek"), Path.Combine("stv-rs", "ballots"), StringComparison.Ordinal),
                name[..name.IndexOf('.', StringComparison.Ordinal)] + ".blt");
            if (!File.Exists(ballots) || new FileInfo(path).Length == 0 || TooLarge.Any(name.StartsWith))
            {
                continue;
            }

            var file = ElectionCorpus.Read(ballots);
            var result = file.CountBy(MeekRule.Reference);

            Assert.Equal((name, Elected(path)), (name, Names(file, result)));
            compared++;
        }

        Assert.InRange(compared, 10, 100);
    }

    [Fact]
    public void The_certified_tabulator_reports_the_same_rounds()
    {
        var file = ElectionCorpus.Named("minneapolis_2013_park.blt")!;
        var rounds = ElectionCorpus.Json(Path.Combine(
            "us", "rctab_2013_minneapolis_park", "2013_minneapolis_park_expected_detailed_report.json"));

        var result = file.CountBy(GregoryRule.Scottish with { Decimals = 4 });

        var mine = result.Stages
            .Select(stage => string.Join(' ', stage.Votes.Select(votes => SmallElections.Short(result.Write(votes)))));
        var theirs = rounds.GetProperty("results").EnumerateArray()
            .Select(round => string.Join(' ', file.Election.Candidates.Select(each => Tally(round, each.Name))))
            .Distinct()
            .ToArray();
        Assert.Equal(["Erwin", "Young", "Forney"], result.Winners.Select(each => LastName(file, each)));
        // The report goes on for one round, in which the last surplus goes nowhere: all seats are filled.
        Assert.Equal(theirs.SkipLast(1), mine);
    }

    private static string Tally(JsonElement round, string name) =>
        round.GetProperty("tally").TryGetProperty(name, out var votes) ? SmallElections.Short(votes.GetString()!) : "0";

    private static string LastName(ElectionFile file, int number)
    {
        var name = file.Election.Candidates[number - 1].Name.Split(' ')[^1];
        return name[0] + name[1..].ToLowerInvariant();
    }

    private static string Names(ElectionFile file, ElectionResult result) => string.Join(", ", result.Winners
        .Select(winner => string.Join(' ', Words(file.Election.Candidates[winner - 1].Name)))
        .Order(StringComparer.Ordinal));

    private static string Elected(string path) => string.Join(", ", LastBlock(path)
        .Where(line => line.StartsWith("\tElected:", StringComparison.Ordinal))
        .Select(line => line[9..line.LastIndexOf('(')])
        .SelectMany(names => names.Split(", "))
        .Select(name => string.Join(' ', Words(name)))
        .Order(StringComparer.Ordinal));

    private static string Quota(string path) => LastBlock(path)
        .First(line => line.StartsWith("\tQuota:", StringComparison.Ordinal))[7..].Trim();

    private static string[] LastBlock(string path)
    {
        var lines = File.ReadAllLines(path);
        var last = Array.FindLastIndex(
            lines, line => line.StartsWith("Action: Count Complete", StringComparison.Ordinal));
        return lines[last..];
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
