using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// Gives the pieces of a <c>tl-table</c> their classes; <c>numeric</c> on a cell sets figures under each other.
/// </summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class TablePieceTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.ContainsKey(typeof(TableTag)) || output.Attributes.ContainsName("class"))
        {
            return;
        }

        string numeric = output.Attributes.RemoveAll("numeric") ? "--numeric" : string.Empty;
        output.Attributes.SetAttribute("class", context.TagName switch
        {
            "thead" => "govuk-table__head",
            "tbody" => "govuk-table__body",
            "tr" => "govuk-table__row",
            "th" => Cell("govuk-table__header", numeric),
            _ => Cell("govuk-table__cell", numeric),
        });
    }

    private static string Cell(string name, string modifier) =>
        modifier.Length == 0 ? name : $"{name} {name}{modifier}";
}
