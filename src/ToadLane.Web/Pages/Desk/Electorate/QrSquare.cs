using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary><c>@(new QrSquare(text, label))</c>: a square that a telephone reads, drawn as one SVG path.</summary>
public sealed class QrSquare(string text, string label) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData square = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        int size = square.ModuleMatrix.Count;
        IEnumerable<string> modules =
            from y in Enumerable.Range(0, size)
            from x in Enumerable.Range(0, size)
            where square.ModuleMatrix[y][x]
            select string.Create(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        new Element("svg", "tl-qr")
            .With("role", "img")
            .With("aria-label", label)
            .With("width", "160")
            .With("height", "160")
            .With("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size} {size}"))
            .With("shape-rendering", "crispEdges")
            .Add(new Element("path").With("d", string.Concat(modules)))
            .WriteTo(writer, encoder);
    }
}
