using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace ToadLane.Councils;

/// <summary>
/// Polygons and multipolygons of GeoJSON (RFC 7946), in longitude and latitude and within the United Kingdom.
/// </summary>
internal static class GeoJsonGeometry
{
    private const int FewestPoints = 4;

    // Generous around Scilly, Shetland, Lowestoft and Fermanagh. Outside it, grid references or swapped axes.
    private static readonly Envelope UnitedKingdom = new(-9, 2.5, 49, 61.5);

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>Reads and checks a boundary that comes from outside.</summary>
    public static Outcome<Geometry> Read(JsonElement geometry) => Check(Parse(geometry));

    /// <summary>Reads a boundary that was checked before.</summary>
    public static Outcome<Geometry> Parse(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("type", out JsonElement type)
            || !geometry.TryGetProperty("coordinates", out JsonElement coordinates)
            || coordinates.ValueKind != JsonValueKind.Array)
        {
            return AreaRefusals.NoBoundary;
        }

        return type.ToString() switch
        {
            "Polygon" => ReadPolygons([coordinates]),
            "MultiPolygon" => ReadPolygons([.. coordinates.EnumerateArray()]),
            string other => AreaRefusals.NotAPolygon(other),
        };
    }

    public static string Write(Geometry shape)
    {
        StringBuilder text = new();
        string[] polygons =
            [.. Enumerable.Range(0, shape.NumGeometries).Select(i => Text((Polygon)shape.GetGeometryN(i)))];
        return polygons.Length == 1
            ? text.Append("{\"type\":\"Polygon\",\"coordinates\":").Append(polygons[0]).Append('}').ToString()
            : text.Append("{\"type\":\"MultiPolygon\",\"coordinates\":[")
                .AppendJoin(',', polygons).Append("]}").ToString();
    }

    private static Outcome<Geometry> ReadPolygons(IReadOnlyList<JsonElement> polygons)
    {
        List<Polygon> read = [];
        foreach (JsonElement polygon in polygons)
        {
            if (polygon.ValueKind != JsonValueKind.Array || polygon.GetArrayLength() == 0)
            {
                return AreaRefusals.NoBoundary;
            }

            List<LinearRing> rings = [];
            foreach (JsonElement ring in polygon.EnumerateArray())
            {
                if (!ReadRing(ring).Succeeded(out LinearRing? line, out Refusal? refusal))
                {
                    return refusal;
                }

                rings.Add(line);
            }

            read.Add(Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]));
        }

        return read switch
        {
            [] => AreaRefusals.NoBoundary,
            [Polygon only] => only,
            _ => Factory.CreateMultiPolygon([.. read]),
        };
    }

    private static Outcome<LinearRing> ReadRing(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array)
        {
            return AreaRefusals.NoBoundary;
        }

        List<Coordinate> points = [];
        foreach (JsonElement point in ring.EnumerateArray())
        {
            if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 2
                || !IsNumber(point[0], out double longitude) || !IsNumber(point[1], out double latitude))
            {
                return AreaRefusals.NotAPoint(points.Count + 1);
            }

            if (!UnitedKingdom.Contains(longitude, latitude))
            {
                return AreaRefusals.OutsideTheKingdom(Show(longitude), Show(latitude));
            }

            points.Add(new Coordinate(longitude, latitude));
        }

        if (points.Count < FewestPoints || !points[0].Equals2D(points[^1]))
        {
            return AreaRefusals.RingIsOpen;
        }

        return Factory.CreateLinearRing([.. points]);
    }

    private static Outcome<Geometry> Check(Outcome<Geometry> read)
    {
        if (!read.Succeeded(out Geometry? shape, out _))
        {
            return read;
        }

        IsValidOp validity = new(shape);
        return validity.IsValid
            ? shape
            : AreaRefusals.CrossesItself(
                Show(validity.ValidationError.Coordinate.X), Show(validity.ValidationError.Coordinate.Y));
    }

    private static bool IsNumber(JsonElement element, out double number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out number) && double.IsFinite(number);
    }

    private static string Text(Polygon polygon) =>
        "[" + string.Join(',', polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(Text)) + "]";

    private static string Text(LineString ring) =>
        "[" + string.Join(',', ring.Coordinates.Select(c => $"[{Show(c.X)},{Show(c.Y)}]")) + "]";

    private static string Show(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);
}
