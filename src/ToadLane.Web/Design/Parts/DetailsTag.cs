using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-details summary="How votes are counted"&gt;…&lt;/tl-details&gt;</c>: what only some people need.
/// </summary>
[HtmlTargetElement("tl-details", Attributes = "summary")]
public sealed class DetailsTag : TagHelper
{
    public required string Summary { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent content = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(new Element("summary", "govuk-details__summary")
                .Add(new Element("span", "govuk-details__summary-text").Text(this.Summary)))
            .AppendHtml(new Element("div", "govuk-details__text").Add(content)));
    }
}
