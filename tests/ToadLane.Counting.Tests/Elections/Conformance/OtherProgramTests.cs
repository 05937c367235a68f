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
    public void The_same_candidates_are_elected(string peer, string peerRule, string ruleName)
    {
        var rule = TransferableVoteRules.Named(ruleName)!;
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
        Assert.InRange(compared, 900, 2_000);
    }
}
