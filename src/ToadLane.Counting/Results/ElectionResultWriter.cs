using System.Collections.Immutable;
using System.Text.Json;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Results;

/// <summary>
/// Writes result files of elections: one JSON object in UTF-8, from which <see cref="ElectionResultReader"/> reads the
/// same result. Votes are text with the decimals of the rule, such as "1177.00000", because no program may round them;
/// candidates are their numbers. docs/guides/recount.md describes every key.
/// </summary>
public static class ElectionResultWriter
{
    /// <summary>Writes a result with what was put to the vote.</summary>
    public static void Write(PublishedElection published, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, ResultWriter.Options);
        json.WriteStartObject();
        json.WriteNumber("format", ResultWriter.Format);
        WriteRule(json, published.Result.Rule, published.Result.Parameters, published.Result.Winners);
        WriteElection(json, published);
        WriteStages(json, published.Result);
        if (published.Result.Pairwise is { } comparison)
        {
            PairwiseWriter.Write(json, published.Result, comparison);
        }

        if (!published.Result.Judgements.IsEmpty)
        {
            PairwiseWriter.WriteJudgements(json, published.Result);
        }

        WriteTies(json, published.Result.Ties);
        ResultWriter.WriteRejected(json, published.Result.Rejected);
        WriteComparisons(json, published);
        json.WriteEndObject();
    }

    private static void WriteRule(
        Utf8JsonWriter json, string rule, ImmutableArray<CountParameter> parameters, ImmutableArray<int> winners)
    {
        json.WriteString("rule", rule);
        ResultWriter.WriteParameters(json, parameters);
        WriteNumbers(json, "winners", winners);
    }

    private static void WriteElection(Utf8JsonWriter json, PublishedElection published)
    {
        var result = published.Result;
        json.WriteString("title", published.Election.Title);
        json.WriteNumber("seats", published.Election.Seats);
        json.WriteStartArray("candidates");
        foreach (var candidate in published.Election.Candidates)
        {
            json.WriteStartObject();
            json.WriteNumber("number", candidate.Number);
            json.WriteString("name", candidate.Name);
            if (candidate.Group is { } group)
            {
                json.WriteString("group", group);
            }

            if (candidate.IsWithdrawn)
            {
                json.WriteBoolean("withdrawn", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("decimals", result.Decimals);
        json.WriteString("validVotes", result.Write(result.ValidVotes));
        json.WriteString("rejectedVotes", result.Write(result.RejectedVotes));
        WriteVotes(json, "quota", result, result.Quota);
    }

    private static void WriteStages(Utf8JsonWriter json, ElectionResult result)
    {
        json.WriteStartArray("steps");
        foreach (var stage in result.Stages)
        {
            json.WriteStartObject();
            json.WriteNumber("number", stage.Number);
            json.WriteString("action", KebabCase.Of(stage.Action));
            WriteNumbers(json, "candidates", stage.Candidates);
            WriteAllVotes(json, "votes", result, stage.Votes);
            WriteTransfers(json, result, stage.Transfers);
            json.WriteString("nonTransferable", result.Write(stage.NonTransferable));
            json.WriteString("lost", result.Write(stage.Lost));
            WriteVotes(json, "quota", result, stage.Quota);
            WriteNumbers(json, "elected", stage.Elected);
            WriteNumbers(json, "excluded", stage.Excluded);
            WriteVotes(json, "transferValue", result, stage.TransferValue);
            WriteVotes(json, "surplus", result, stage.Surplus);
            if (!stage.KeepValues.IsEmpty)
            {
                WriteAllVotes(json, "keepValues", result, stage.KeepValues);
                json.WriteNumber("iterations", stage.Iterations);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTransfers(
        Utf8JsonWriter json, ElectionResult result, ImmutableArray<VoteTransfer> transfers)
    {
        json.WriteStartArray("transfers");
        foreach (var transfer in transfers)
        {
            json.WriteStartObject();
            json.WriteNumber("from", transfer.From);
            json.WriteNumber("to", transfer.To);
            json.WriteNumber("papers", transfer.Papers);
            json.WriteString("votes", result.Write(transfer.Votes));
            WriteVotes(json, "value", result, transfer.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTies(Utf8JsonWriter json, ImmutableArray<ElectionTie> ties)
    {
        json.WriteStartArray("ties");
        foreach (var tie in ties)
        {
            json.WriteStartObject();
            json.WriteNumber("stage", tie.Stage);
            json.WriteString("question", KebabCase.Of(tie.Question));
            WriteNumbers(json, "candidates", tie.Candidates);
            json.WriteNumber("chosen", tie.Chosen);
            json.WriteString("settledBy", KebabCase.Of(tie.SettledBy));
            if (tie.EarlierStage is { } earlier)
            {
                json.WriteNumber("earlierStage", earlier);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComparisons(Utf8JsonWriter json, PublishedElection published)
    {
        if (published.Others.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("comparison");
        foreach (var other in published.Others)
        {
            json.WriteStartObject();
            WriteRule(json, other.Rule, other.Parameters, other.Winners);
            WriteNumbers(json, "gained", other.Winners.Except(published.Result.Winners));
            WriteNumbers(json, "lost", published.Result.Winners.Except(other.Winners));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string key, IEnumerable<int> numbers)
    {
        json.WriteStartArray(key);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteAllVotes(
        Utf8JsonWriter json, string key, ElectionResult result, ImmutableArray<long> votes)
    {
        json.WriteStartArray(key);
        foreach (var each in votes)
        {
            json.WriteStringValue(result.Write(each));
        }

        json.WriteEndArray();
    }

    private static void WriteVotes(Utf8JsonWriter json, string key, ElectionResult result, long? votes)
    {
        if (votes is { } number)
        {
            json.WriteString(key, result.Write(number));
        }
    }
}
