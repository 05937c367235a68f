using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
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

    // About 20 metres: wider than any gap that simplifying two neighbours apart can leave between them.
    private const double GapDegrees = 0.0002;

    public static Boundary Of(Geometry shape)
    {
        Geometry simple = TopologyPreservingSimplifier.Simplify(shape, ToleranceDegrees);
        Geometry rounded = GeometryPrecisionReducer.Reduce(simple, new PrecisionModel(PlacesPerDegree));
        Geometry kept = rounded.IsEmpty ? shape : rounded;
        Envelope box = kept.EnvelopeInternal;
        return new Boundary(GeoJsonGeometry.Write(kept), box.MinX, box.MinY, box.MaxX, box.MaxY);
    }

    /// <summary>One outline around several areas, without the edges between them.</summary>
    public static Geometry Outline(IEnumerable<Boundary> boundaries)
    {
        Geometry union = UnaryUnionOp.Union(boundaries.Select(b => b.ToShape().Buffer(GapDegrees)))
            ?? GeometryFactory.Default.CreatePolygon();
        return TopologyPreservingSimplifier.Simplify(union.Buffer(-GapDegrees), ToleranceDegrees);
    }

    public Geometry ToShape()
    {
        using JsonDocument document = JsonDocument.Parse(this.GeoJson);
        return GeoJsonGeometry.Read(document.RootElement).Succeeded(out Geometry? shape, out Refusal? refusal)
            ? shape
            : throw new InvalidOperationException($"A stored boundary cannot be read: {refusal.Message}");
    }
}
