using System.Text.Json;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections.Conformance;

/// <summary>
/// Real ward elections, with millions of papers, stage by stage as two other programs counted them.
/// </summary>
public class ScottishWardTests
{
    [Fact]
    public void Every_ward_has_the_known_winners_and_votes_at_every_stage()
    {
        List<string> differences = [];
        var wards = 0;
        foreach (var ward in ElectionCorpus.Json("expected_scotland.json").EnumerateObject())
        {
            var file = ElectionCorpus.Named(ward.Name)!;
            var result = GregoryRule.Scottish.Count(file.Election, file.Papers, CountWatch.Nobody);
            if (DifferenceFrom(ward.Value, result) is { } difference)
            {
                differences.Add($"{ward.Name}: {difference}");
            }

            wards++;
        }

        Assert.Empty(differences.Take(20));
        Assert.InRange(wards, 900, 1_200);
    }

    private static string? DifferenceFrom(JsonElement expected, ElectionResult result)
    {
        int[] winners = [.. expected.GetProperty("scottish_winners").EnumerateArray().Select(each => each.GetInt32())];
        if (!winners.SequenceEqual(result.Winners.Order()))
        {
            return $"winners {string.Join(' ', result.Winners)} and not {string.Join(' ', winners)}";
        }

        if (result.Write(result.Quota!.Value) != expected.GetProperty("quota").GetString())
        {
            return "quota";
        }

        var stages = expected.GetProperty("stages").EnumerateArray().ToArray();
        for (var stage = 0; stage < Math.Min(stages.Length, result.Stages.Length); stage++)
        {
            var votes = stages[stage].GetProperty("votes").EnumerateArray().Select(each => each.GetString()!);
            if (!votes.SequenceEqual(result.Stages[stage].Votes.Select(each => Short(result.Write(each)))))
            {
                return $"stage {stage + 1}";
            }
        }

        return stages.Length == result.Stages.Length ? null : $"{result.Stages.Length} stages, not {stages.Length}";
    }

    private static string Short(string votes) => votes.TrimEnd('0').TrimEnd('.');
}
