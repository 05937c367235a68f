using System.Text.Json;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Results;

/// <summary>Writes what rules made of candidates in pairs, or of their grades, for whoever checks them.</summary>
internal static class PairwiseWriter
{
    /// <summary>
    /// Under "pairwise": the order, best first, equals together; for every two, the votes that prefer the one; and the
    /// strongest paths or the majorities in the order in which they were looked at.
    /// </summary>
    public static void Write(Utf8JsonWriter json, ElectionResult result, PairwiseComparison comparison)
    {
        json.WriteStartObject("pairwise");
        json.WriteStartArray("order");
        foreach (var level in comparison.Order)
        {
            json.WriteStartArray();
            foreach (var number in level)
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        WritePairs(json, result, comparison.Table);
        WritePaths(json, result, comparison);
        WriteMajorities(json, result, comparison);
        json.WriteEndObject();
    }

    /// <summary>Under "judgements": for every candidate the votes for each grade and the middle one.</summary>
    public static void WriteJudgements(Utf8JsonWriter json, ElectionResult result)
    {
        json.WriteStartArray("judgements");
        foreach (var judgement in result.Judgements)
        {
            WriteJudgement(json, result, judgement);
        }

        json.WriteEndArray();
    }

    private static void WritePairs(Utf8JsonWriter json, ElectionResult result, PairwiseTable table)
    {
        json.WriteStartArray("pairs");
        foreach (var one in table.Standing)
        {
            foreach (var other in table.Standing.Where(other => other != one))
            {
                json.WriteStartObject();
                json.WriteNumber("candidate", one);
                json.WriteNumber("over", other);
                json.WriteString("votes", result.Write(table.Prefer(one, other)));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WritePaths(Utf8JsonWriter json, ElectionResult result, PairwiseComparison comparison)
    {
        if (comparison.Paths.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("paths");
        foreach (var path in comparison.Paths)
        {
            json.WriteStartObject();
            json.WriteNumber("from", path.From);
            json.WriteNumber("to", path.To);
            json.WriteString("strength", result.Write(path.Strength));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMajorities(Utf8JsonWriter json, ElectionResult result, PairwiseComparison comparison)
    {
        if (comparison.Steps.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("majorities");
        foreach (var step in comparison.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("winner", step.Winner);
            json.WriteNumber("loser", step.Loser);
            json.WriteString("for", result.Write(step.For));
            json.WriteString("against", result.Write(step.Against));
            json.WriteBoolean("kept", step.IsKept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteJudgement(Utf8JsonWriter json, ElectionResult result, Judgement judgement)
    {
        json.WriteStartObject();
        json.WriteNumber("candidate", judgement.Candidate);
        json.WriteStartArray("votes");
        foreach (var votes in judgement.Votes)
        {
            json.WriteStringValue(result.Write(votes));
        }

        json.WriteEndArray();
        json.WriteNumber("majorityGrade", judgement.MajorityGrade);
        json.WriteEndObject();
    }
}
