using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ToadLane.Counting.Results;

/// <summary>
/// Writes result files: one JSON object in UTF-8 with every step, from which <see cref="ResultReader"/> reads the same
/// result. Money is whole minor units, exact fractions are text such as "22/7". docs/guides/recount.md describes
/// every key.
/// </summary>
public static class ResultWriter
{
    /// <summary>The version of the format: it changes when a key changes its meaning or goes.</summary>
    public const int Format = 1;

    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // For people and programs to read, never for a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a result with what was put to the vote.</summary>
    public static void Write(PublishedResult published, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        WriteResult(json, published.Contest, published.Result);
        if (published.Certificate is { } certificate)
        {
            CertificateFile.Write(json, certificate);
        }

        if (published.Statements is { } statements)
        {
            StatementFile.Write(json, published.Contest, statements);
        }

        WriteExplanations(json, published.Explanations);
        WriteComparisons(json, published.Comparisons);
        json.WriteEndObject();
    }

    internal static void WriteParameters(Utf8JsonWriter json, ImmutableArray<CountParameter> parameters)
    {
        json.WriteStartObject("parameters");
        foreach (var parameter in parameters)
        {
            json.WriteString(parameter.Name, parameter.Value);
        }

        json.WriteEndObject();
    }

    internal static void WriteRejected(Utf8JsonWriter json, ImmutableArray<RejectedPaper> papers)
    {
        json.WriteStartArray("rejected");
        foreach (var paper in papers)
        {
            json.WriteStartObject();
            json.WriteString("label", paper.Label);
            json.WriteString("reason", KebabCase.Of(paper.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Contest contest, CountResult result)
    {
        WriteRule(json, result);
        json.WriteNumber("budget", contest.Budget);
        json.WriteNumber("scale", contest.Scale);
        json.WriteNumber("voters", result.Voters);
        WriteLimits(json, contest.Limits);
        json.WriteStartArray("steps");
        foreach (var step in result.Steps)
        {
            WriteStep(json, step);
        }

        json.WriteEndArray();
        WriteTies(json, result.Ties);
        WriteRejected(json, result.Rejected);
        json.WriteStartArray("projects");
        foreach (var outcome in result.Projects)
        {
            WriteProject(json, contest, outcome);
        }

        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, CountResult result)
    {
        json.WriteString("rule", result.Rule);
        WriteParameters(json, result.Parameters);
        WriteIds(json, "winners", result.Winners);
        json.WriteNumber("cost", result.Cost);
    }

    // How many projects a paper could hold: an option may have taken the place of the file's own limit.
    private static void WriteLimits(Utf8JsonWriter json, PaperLimits limits)
    {
        json.WriteStartObject("limits");
        WriteValue(json, "minLength", limits.MinChoices);
        WriteValue(json, "maxLength", limits.MaxChoices);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, CountStep step)
    {
        json.WriteStartObject();
        json.WriteString("kind", step.Kind);
        foreach (var (key, _, property) in StepShape.Of(step).Parts)
        {
            WriteValue(json, key, property.GetValue(step));
        }

        foreach (var (key, _, property) in StepShape.Of(step).Extras)
        {
            if (property.GetValue(step) is { } value)
            {
                WriteValue(json, key, value);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string key, object? value)
    {
        json.WritePropertyName(key);
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long or int or Int128:
                json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case Fraction fraction:
                json.WriteStringValue(fraction.ToString());
                break;
            case Enum word:
                json.WriteStringValue(KebabCase.Of(word));
                break;
            case IEnumerable<string> ids:
                json.WriteStartArray();
                foreach (var id in ids)
                {
                    json.WriteStringValue(id);
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A step holds a {value.GetType().Name}, which no result file knows.");
        }
    }

    private static void WriteTies(Utf8JsonWriter json, ImmutableArray<Tie> ties)
    {
        json.WriteStartArray("ties");
        foreach (var tie in ties)
        {
            json.WriteStartObject();
            WriteIds(json, "projects", tie.Projects);
            json.WriteString("decidedBy", KebabCase.Of(tie.DecidedBy));
            json.WriteString("effect", KebabCase.Of(tie.Effect));
            json.WriteNumber("times", tie.Times);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProject(Utf8JsonWriter json, Contest contest, ProjectOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id);
        json.WriteString("name", contest.Projects[contest.PlaceOf(outcome.Id)!.Value].Name);
        json.WriteNumber("votes", outcome.Votes);
        json.WriteNumber("score", outcome.Score);
        json.WriteNumber("cost", outcome.Cost);
        json.WriteBoolean("won", outcome.Won);
        json.WriteString("verdict", KebabCase.Of(outcome.Verdict));
        if (outcome.LeftAtItsTurn is { } left)
        {
            json.WriteNumber("leftAtItsTurn", left);
        }

        if (outcome.LeftWithSupporters is { } theirs)
        {
            json.WriteString("leftWithSupporters", theirs.ToString());
        }

        json.WriteEndObject();
    }

    private static void WriteExplanations(Utf8JsonWriter json, ImmutableArray<Explanation> explanations)
    {
        if (explanations.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("explanations");
        foreach (var explanation in explanations.Where(each => !each.Outcome.Won))
        {
            json.WriteStartObject();
            json.WriteString("id", explanation.Outcome.Id);
            WriteNeeded(json, "moreSupport", explanation.MoreSupport);
            WriteNeeded(json, "lowerCost", explanation.LowerCost);
            WriteIds(json, "rivals", explanation.Rivals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNeeded(Utf8JsonWriter json, string key, Needed? needed)
    {
        if (needed is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("enough", needed.Enough);
        json.WriteNumber("notEnough", needed.NotEnough);
        json.WriteEndObject();
    }

    private static void WriteComparisons(Utf8JsonWriter json, ImmutableArray<RuleComparison> comparisons)
    {
        if (comparisons.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("comparison");
        foreach (var comparison in comparisons)
        {
            json.WriteStartObject();
            WriteRule(json, comparison.Result);
            WriteIds(json, "gained", comparison.Gained);
            WriteIds(json, "lost", comparison.Lost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteIds(Utf8JsonWriter json, string key, ImmutableArray<string> ids)
    {
        json.WriteStartArray(key);
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
