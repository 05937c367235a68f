using System.Globalization;
using System.Text.Json;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Results;

/// <summary>
/// Writes result files of resolutions: one JSON object in UTF-8, from which <see cref="ResolutionResultReader"/> reads
/// the same. docs/guides/recount.md describes every key.
/// </summary>
public static class ResolutionWriter
{
    /// <summary>Writes what was decided and why.</summary>
    public static void Write(PublishedResolution published, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, ResultWriter.Options);
        json.WriteStartObject();
        json.WriteNumber("format", ResultWriter.Format);
        json.WriteString("rule", Resolution.RuleName);
        ResultWriter.WriteParameters(json, published.Parameters);
        ResultWriter.WriteIds(json, "winners", published.Winners);
        json.WriteString("title", published.Title);
        json.WriteString("outcome", KebabCase.Of(published.Outcome));
        WriteClasses(json, published);
        json.WriteStartArray("steps");
        foreach (var step in published.Steps)
        {
            WriteStep(json, step);
        }

        json.WriteEndArray();
        WriteTies(json, published);
        ResultWriter.WriteRejected(json, published.Rejected);
        WriteComparisons(json, published);
        json.WriteEndObject();
    }

    private static void WriteClasses(Utf8JsonWriter json, PublishedResolution published)
    {
        json.WriteStartArray("classes");
        foreach (var votes in published.Classes)
        {
            json.WriteStartObject();
            json.WriteString("class", votes.Class);
            json.WriteNumber("for", votes.For);
            json.WriteNumber("against", votes.Against);
            json.WriteNumber("abstained", votes.Abstained);
            json.WriteNumber("spoilt", votes.Spoilt);
            if (votes.Roll is { } roll)
            {
                json.WriteNumber("roll", roll);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStep(Utf8JsonWriter json, ResolutionStep step)
    {
        json.WriteStartObject();
        json.WriteString("requirement", step.Requirement);
        if (step.Class is { } votersClass)
        {
            json.WriteString("class", votersClass);
        }

        json.WriteString("counts", KebabCase.Of(step.Counts));
        if (step.Of is { } of)
        {
            json.WriteString("of", KebabCase.Of(of));
        }

        json.WriteString("bound", KebabCase.Of(step.Bound));
        json.WriteString("share", step.Share.ToString());
        json.WriteNumber("counted", step.Counted);
        if (step.OutOf is { } outOf)
        {
            json.WriteNumber("outOf", outOf);
        }

        json.WritePropertyName("limit");
        json.WriteRawValue(step.Limit.ToString(CultureInfo.InvariantCulture));
        json.WriteBoolean("passed", step.Passed);
        json.WriteString("statement", step.Statement);
        json.WriteEndObject();
    }

    private static void WriteTies(Utf8JsonWriter json, PublishedResolution published)
    {
        json.WriteStartArray("ties");
        foreach (var tie in published.Ties)
        {
            json.WriteStartObject();
            json.WriteNumber("votes", tie.Votes);
            json.WriteString("settledBy", KebabCase.Of(tie.SettledBy));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComparisons(Utf8JsonWriter json, PublishedResolution published)
    {
        if (published.Others.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("comparison");
        foreach (var other in published.Others)
        {
            json.WriteStartObject();
            json.WriteString("rule", Resolution.RuleName);
            ResultWriter.WriteParameters(json, other.Parameters);
            ResultWriter.WriteIds(json, "winners", PublishedResolution.WinnersOf(other.Outcome));
            json.WriteString("outcome", KebabCase.Of(other.Outcome));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
