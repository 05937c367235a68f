using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ToadLane.Web.Design.Figures;

/// <summary>
/// A horizontal stripe of parts of a whole, drawn with no style and no script; the words beside it say the same.
/// </summary>
internal sealed class Stripe(IReadOnlyList<StripePart> parts, long whole) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        Element svg = new Element("svg", "tl-stripe")
            .With("aria-hidden", "true").With("focusable", "false")
            .With("xmlns", "http://www.w3.org/2000/svg").With("width", "100%").With("height", "16");
        long drawn = 0;
        foreach (StripePart part in parts)
        {
            long thousandths = Thousandths(Math.Max(0, part.Value));
            svg.Add(new Element("rect", part.Classes)
                .With("x", Percent(drawn)).With("width", Percent(thousandths)).With("height", "16"));
            drawn += thousandths;
        }

        svg.WriteTo(writer, encoder);
    }

    private long Thousandths(long value) => whole <= 0 ? 0 : (long)((Int128)value * 1000 / whole);

    private static string Percent(long thousandths) =>
        string.Create(CultureInfo.InvariantCulture, $"{thousandths / 10}.{thousandths % 10}%");
}
