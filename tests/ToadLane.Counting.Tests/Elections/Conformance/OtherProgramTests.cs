using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections.Conformance;

/// <summary>
/// What Droop.py, OpenSTV and stv-rs found for the same files (see ../shared/data/stv/reference_results.json).
/// </summary>
public class OtherProgramTests
{
    [Theory]
    [InlineData("OpenSTV 1.7 (2to3)", "ScottishSTV", "scottish")]
    [InlineData("OpenSTV 1.7 (2to3)", "ERS97STV", "ers97")]
    [InlineData("OpenSTV 1.7 (2to3)", "NIrelandSTV", "northern-ireland")]
    [InlineData("OpenSTV 1.7 (2to3)", "MeekSTV", "meek")]
    [InlineData("Droop 0.14", "meek-prf", "meek", 80)]
    [InlineData("Droop 0.14", "meek", "meek", 80)]
    [InlineData("stv-rs 0.5.1 (43d2a57)", "meek omega=6", "meek")]
    [InlineData("OpenSTV 1.7 (2to3)", "MeekNZSTV", "meek-nz")]
    [InlineData("OpenSTV 1.7 (2to3)", "WarrenSTV", "warren")]
    [InlineData("Droop 0.14", "warren", "warren", 80)]
    [InlineData("Droop 0.14", "scotland", "scottish")]
    [InlineData("Droop 0.14", "wigm-prf", "scottish, four decimals, a quota with decimals", 80)]
    [InlineData("Droop 0.14", "cfer", "scottish, a quota with decimals", 80)]
    public void The_same_candidates_are_elected(string peer, string peerRule, string ruleName, int atLeast = 900)
    {
        var rule = RuleOf(ruleName);
        List<string> differences = [];
        var compared = 0;
        foreach (var row in ElectionCorpus.Json("reference_results.json").GetProperty("results").EnumerateArray())
        {
            if (row.GetProperty("peer").GetString() != peer
                || row.GetProperty("rule").GetString() != peerRule
                || ElectionCorpus.Named(row.GetProperty("file").GetString()!) is not { } file)
            {
                continue;
            }

            int[] expected = [.. row.GetProperty("winners").EnumerateArray().Select(each => each.GetInt32())];
            var result = rule.Count(file.Election, file.Papers, CountWatch.Nobody);
            if (!expected.SequenceEqual(result.Winners.Order()))
            {
                var elected = string.Join(' ', result.Winners);
                differences.Add($"{row.GetProperty("file")}: {elected} and not {string.Join(' ', expected)}");
            }

            compared++;
        }

        Assert.Empty(differences);
        Assert.InRange(compared, atLeast, 2_000);
    }

    private static IElectionRule RuleOf(string name) => name switch
    {
        "scottish, a quota with decimals" => GregoryRule.Scottish with { Quota = GregoryQuota.Fraction },
        "scottish, four decimals, a quota with decimals" =>
            GregoryRule.Scottish with { Quota = GregoryQuota.Fraction, Decimals = 4 },
        _ => TransferableVoteRules.Named(name)!,
    };
}
