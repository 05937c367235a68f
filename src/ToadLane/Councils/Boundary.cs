using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Precision;
using NetTopologySuite.Simplify;

namespace ToadLane.Councils;

/// <summary>
/// The edge of an area in longitude and latitude (WGS 84), as the text of a GeoJSON geometry, with the box around it.
/// Kept to about five metres: enough for a map of a town, and small enough to send to a phone.
/// </summary>
public sealed record Boundary(string GeoJson, double West, double South, double East, double North)
{
    private const double ToleranceDegrees = 0.00005;
    private const double PlacesPerDegree = 100_000;

    public static Boundary Of(Geometry shape)
    {
        Geometry simple = TopologyPreservingSimplifier.Simplify(shape, ToleranceDegrees);
        Geometry rounded = GeometryPrecisionReducer.Reduce(simple, new PrecisionModel(PlacesPerDegree));
        Geometry kept = rounded.IsEmpty ? shape : rounded;
        Envelope box = kept.EnvelopeInternal;
        return new Boundary(GeoJsonGeometry.Write(kept), box.MinX, box.MinY, box.MaxX, box.MaxY);
    }

    /// <summary>
    /// Several areas as one shape to draw. They keep their own edges: joining them would cost a hundred times more.
    /// </summary>
    public static Geometry Together(IEnumerable<Boundary> boundaries)
    {
        IEnumerable<Polygon> polygons = boundaries.Select(b => b.ToShape())
            .SelectMany(shape => Enumerable.Range(0, shape.NumGeometries).Select(i => (Polygon)shape.GetGeometryN(i)));
        return GeometryFactory.Default.CreateMultiPolygon([.. polygons]);
    }

    public Geometry ToShape()
    {
        using JsonDocument document = JsonDocument.Parse(this.GeoJson);
        return GeoJsonGeometry.Parse(document.RootElement).Succeeded(out Geometry? shape, out Refusal? refusal)
            ? shape
            : throw new InvalidOperationException($"A stored boundary cannot be read: {refusal.Message}");
    }
}
