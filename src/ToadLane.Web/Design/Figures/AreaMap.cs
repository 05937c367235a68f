using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace ToadLane.Web.Design.Figures;

/// <summary>
/// <c>@(new AreaMap(title, shapes))</c>: a map without tiles or script. Each shape with an address is a link that the
/// keyboard reaches. Shapes bear numbers, not names, so that it can be read on a small phone: put the list with the
/// same numbers beside it. Neighbours seldom have the same tint, and no tint means anything.
/// </summary>
public sealed class AreaMap(string title, IReadOnlyList<MapShape> shapes) : IHtmlContent
{
    private const double Width = 640;
    private const double MostHeight = 800;
    private const double Margin = 6;
    private const double LeastPixels = 0.6;
    private const double TouchingDegrees = 0.0006;
    private const int Tints = 4;

    private readonly Envelope box = BoxAround(shapes);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (this.box.IsNull)
        {
            return;
        }

        (double width, double height) = this.Size();
        Element svg = new Element("svg", "tl-map")
            .With("viewBox", $"0 0 {Show(width + (2 * Margin))} {Show(height + (2 * Margin))}")
            .With("role", "group")
            .With("aria-label", title)
            .With("xmlns", "http://www.w3.org/2000/svg");
        int[] tints = Tint(shapes);
        foreach ((MapShape shape, int tint) in shapes.Zip(tints).OrderBy(pair => pair.First.Number is not null))
        {
            svg.Add(this.Draw(shape, tint));
        }

        // On top of every shape, so that no neighbour covers a number.
        foreach (MapShape shape in shapes.Where(s => s.Number is not null))
        {
            svg.Add(this.Label(shape));
        }

        svg.WriteTo(writer, encoder);
    }

    private Element Draw(MapShape shape, int tint)
    {
        string name = shape.Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{number}. {shape.Name}")
            : shape.Name;
        Element path = new Element("path", $"tl-map__shape tl-map__shape--{(shape.Number is null ? "plain" : tint)}")
            .With("d", this.Path(shape.Outline))
            .Add(new Element("title").Text(name));
        return shape.Href is null
            ? path.With("role", "img").With("aria-label", name)
            : new Element("a", "tl-map__link").With("href", shape.Href).With("aria-label", name).Add(path);
    }

    private Element Label(MapShape shape)
    {
        Point middle = shape.Outline.Centroid;
        Point inside = shape.Outline.IsWithinDistance(middle, 0) ? middle : shape.Outline.InteriorPoint;
        return new Element("text", "tl-map__number")
            .With("x", Show(this.X(inside.X)))
            .With("y", Show(this.Y(inside.Y)))
            .With("aria-hidden", "true")
            .Text(shape.Number?.ToString(CultureInfo.CurrentCulture));
    }

    private string Path(Geometry outline)
    {
        DouglasPeuckerSimplifier simplifier = new(outline)
        {
            DistanceTolerance = LeastPixels / this.PixelsPerDegree(),
            EnsureValidTopology = false,
        };
        Geometry simple = simplifier.GetResultGeometry();
        StringBuilder path = new();
        for (int i = 0; i < simple.NumGeometries; i++)
        {
            if (simple.GetGeometryN(i) is Polygon polygon)
            {
                // All outer rings run one way and all holes the other, so that areas over each other leave no hole.
                Polygon ordered = (Polygon)polygon.Normalized();
                foreach (LineString ring in ordered.InteriorRings.Prepend(ordered.ExteriorRing))
                {
                    this.Append(path, ring);
                }
            }
        }

        return path.ToString();
    }

    private void Append(StringBuilder path, LineString ring)
    {
        for (int i = 0; i < ring.NumPoints - 1; i++)
        {
            Coordinate point = ring.GetCoordinateN(i);
            path.Append(i == 0 ? 'M' : 'L').Append(Show(this.X(point.X))).Append(' ').Append(Show(this.Y(point.Y)));
        }

        path.Append('Z');
    }

    // Equirectangular about the middle latitude: true to shape across one council.
    private double Narrowing() => Math.Cos(this.box.Centre.Y * Math.PI / 180);

    private double PixelsPerDegree() =>
        Math.Min(Width / (this.box.Width * this.Narrowing()), MostHeight / this.box.Height);

    private (double Width, double Height) Size() =>
        (this.box.Width * this.Narrowing() * this.PixelsPerDegree(), this.box.Height * this.PixelsPerDegree());

    private double X(double longitude) =>
        Margin + ((longitude - this.box.MinX) * this.Narrowing() * this.PixelsPerDegree());

    private double Y(double latitude) => Margin + ((this.box.MaxY - latitude) * this.PixelsPerDegree());

    private static Envelope BoxAround(IReadOnlyList<MapShape> shapes)
    {
        Envelope box = new();
        foreach (MapShape shape in shapes)
        {
            box.ExpandToInclude(shape.Outline.EnvelopeInternal);
        }

        return box;
    }

    // Greedy colouring in the order of the list: the first tint that no touching shape has.
    private static int[] Tint(IReadOnlyList<MapShape> shapes)
    {
        int[] tints = new int[shapes.Count];
        for (int i = 0; i < shapes.Count; i++)
        {
            HashSet<int> taken = [];
            for (int j = 0; j < i; j++)
            {
                if (shapes[i].Outline.IsWithinDistance(shapes[j].Outline, TouchingDegrees))
                {
                    taken.Add(tints[j]);
                }
            }

            tints[i] = Enumerable.Range(0, Tints).FirstOrDefault(tint => !taken.Contains(tint), i % Tints);
        }

        return tints;
    }

    private static string Show(double pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);
}
