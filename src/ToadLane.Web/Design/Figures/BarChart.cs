using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ToadLane.Web.Design.Figures;

/// <summary>
/// <c>@(new BarChart("Votes by neighbourhood", bars))</c>: bars inside a real table, so that the figures can be read,
/// heard and copied; the bars only repeat them.
/// </summary>
public sealed class BarChart(string caption, IReadOnlyList<Bar> bars) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        long longest = Math.Max(1, bars.Count == 0 ? 1 : bars.Max(bar => bar.Value));
        Element rows = new("tbody", "govuk-table__body");
        foreach (Bar bar in bars)
        {
            rows.Add(new Element("tr", "govuk-table__row")
                .Add(new Element("th", "govuk-table__header").With("scope", "row").Text(bar.Label))
                .Add(new Element("td", "govuk-table__cell tl-bars__cell")
                    .Add(new Stripe([new StripePart("tl-stripe__part", bar.Value)], longest))
                    .Add(new Element("span", "tl-bars__value").Text(bar.Shown))));
        }

        new Element("table", "govuk-table tl-bars")
            .Add(new Element("caption", "govuk-table__caption govuk-table__caption--m").Text(caption))
            .Add(rows)
            .WriteTo(writer, encoder);
    }
}
