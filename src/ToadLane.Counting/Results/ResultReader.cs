using System.Collections.Immutable;
using System.Text.Json;

namespace ToadLane.Counting.Results;

/// <summary>
/// Reads result files of budgets, as <see cref="ResultWriter"/> writes them, and says what is wrong with others.
/// </summary>
public static class ResultReader
{
    /// <summary>Reads a result file in UTF-8.</summary>
    public static ResultReading<CountResult> Read(Stream stream) => Read(stream, Result);

    internal static ResultReading<TResult> Read<TResult>(Stream stream, Func<JsonPlace, TResult> read)
        where TResult : class
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            return new(read(Checked(new JsonPlace(document.RootElement, ""))), null);
        }
        catch (JsonException fault)
        {
            return new(null, $"it is not JSON ({fault.Message})");
        }
        catch (ResultFaultException fault)
        {
            return new(null, fault.Message);
        }
    }

    private static JsonPlace Checked(JsonPlace file) =>
        file["format"] is var format && format.Number() != ResultWriter.Format
            ? throw format.Fault($"is {format.Number()}; this version reads {ResultWriter.Format}")
            : file;

    private static CountResult Result(JsonPlace file) => new()
    {
        Rule = file["rule"].Text(),
        Parameters = Parameters(file["parameters"]),
        Winners = file["winners"].Texts(),
        Cost = file["cost"].Number(),
        Voters = file["voters"].Number(),
        Steps = [.. file["steps"].Items().Select(Step)],
        Ties = [.. file["ties"].Items().Select(Tie)],
        Rejected = [.. file["rejected"].Items().Select(Rejected)],
        Projects = [.. file["projects"].Items().Select(Project)],
    };

    internal static ImmutableArray<CountParameter> Parameters(JsonPlace place) =>
        place.Element.ValueKind == JsonValueKind.Object
            ? [.. place.Element.EnumerateObject().Select(each => each.Name)
                .Select(name => new CountParameter(name, place[name].Text()))]
            : throw place.Fault("is not an object");

    internal static RejectedPaper Rejected(JsonPlace place) =>
        new(place["label"].Text(), place["reason"].Word<PaperFault>());

    private static CountStep Step(JsonPlace place)
    {
        var kind = place["kind"];
        var shape = StepShape.Named(kind.Text())
            ?? throw kind.Fault($"is {kind.Text()}, which is none of {string.Join(", ", StepShape.Kinds)}");
        var step = shape.Make([.. shape.Parts.Select(part => Part(place, part.Key, part.Type))]);
        foreach (var (key, type, property) in shape.Extras)
        {
            if (place.Optional(key) is { } said)
            {
                property.SetValue(step, said.Value(Nullable.GetUnderlyingType(type) ?? type));
            }
        }

        return step;
    }

    private static object? Part(JsonPlace step, string key, Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? step.Optional(key)?.Value(inner) : step[key].Value(type);

    private static Tie Tie(JsonPlace place) => new(
        place["projects"].Texts(),
        place["decidedBy"].Word<TieCriterion>(),
        place["effect"].Word<TieEffect>(),
        place["times"].Number());

    private static ProjectOutcome Project(JsonPlace place) => new(
        place["id"].Text(),
        place["votes"].Number(),
        place["score"].Number(),
        place["cost"].Number(),
        place["verdict"].Word<Verdict>())
    {
        LeftAtItsTurn = place.Optional("leftAtItsTurn")?.Number(),
        LeftWithSupporters = place.Optional("leftWithSupporters")?.Fraction(),
    };
}
