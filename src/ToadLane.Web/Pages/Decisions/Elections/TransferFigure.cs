using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using ToadLane.Counting.Elections.Sheets;
using ToadLane.Counting.Results;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>
/// Where an election's votes went, as the counting library draws it: a drawing of its own making, in which every name
/// is encoded and which needs no style or script. The result sheet says the same in figures.
/// </summary>
public sealed class TransferFigure(PublishedElection published) : IHtmlContent
{
    private readonly string? drawing = TransferDiagram.Svg(published.Election, published.Result);

    /// <summary>False when no votes were moved, or it would be too large to read.</summary>
    public bool IsDrawn => this.drawing is not null;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(this.drawing);
}
