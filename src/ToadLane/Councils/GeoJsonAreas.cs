using System.Runtime.CompilerServices;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace ToadLane.Councils;

/// <summary>Areas with their boundaries, from a GeoJSON FeatureCollection.</summary>
internal static class GeoJsonAreas
{
    public static async IAsyncEnumerable<AreaRow> ReadAsync(
        Stream stream, string council, [EnumeratorCancellation] CancellationToken cancel)
    {
        GeoJsonFeatures features = new(stream);
        while (await features.NextAsync(cancel) is { } feature)
        {
            yield return feature.Fault is { } fault
                ? new AreaRow.Faulty(feature.Place, fault)
                : Row(feature.Place, feature.Content, council);
        }
    }

    private static AreaRow Row(ImportPlace place, JsonElement feature, string council)
    {
        if (feature.ValueKind != JsonValueKind.Object
            || !feature.TryGetProperty("properties", out JsonElement properties)
            || properties.ValueKind != JsonValueKind.Object
            || AreaColumns.Find([.. properties.EnumerateObject().Select(p => p.Name)]) is not { } columns)
        {
            return new AreaRow.Faulty(place, AreaRefusals.NoCodeProperty);
        }

        string? Cell(string name) => properties.TryGetProperty(name, out JsonElement value)
            && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value.ToString() : null;
        if (columns.Council is { } column && Cell(column) is { Length: > 0 } of && of != council)
        {
            return new AreaRow.Foreign(place);
        }

        return AreaRow.Of(place, Entry(columns, Cell, feature));
    }

    private static Outcome<AreaEntry> Entry(AreaColumns columns, Func<string, string?> cell, JsonElement feature)
    {
        if (!AreaEntry.Read(columns, cell).Succeeded(out AreaEntry? entry, out Refusal? refusal))
        {
            return refusal;
        }

        JsonElement geometry = feature.TryGetProperty("geometry", out JsonElement found) ? found : default;
        return GeoJsonGeometry.Read(geometry).Succeeded(out Geometry? shape, out refusal)
            ? entry with { Boundary = Boundary.Of(shape) }
            : refusal;
    }
}
