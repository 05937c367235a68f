using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary><c>&lt;a tl-crumb asp-page="…"&gt;Rochdale&lt;/a&gt;</c>: one step of the breadcrumbs.</summary>
[HtmlTargetElement("a", Attributes = "tl-crumb")]
public sealed class CrumbTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("tl-crumb");
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs__link");
        output.PreElement.AppendHtml("<li class=\"govuk-breadcrumbs__list-item\">");
        output.PostElement.AppendHtml("</li>");
    }
}
