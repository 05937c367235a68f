using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-panel title="You have voted"&gt;…&lt;/tl-panel&gt;</c>: the h1 of a page that confirms the end of a
/// task.
/// </summary>
[HtmlTargetElement("tl-panel", Attributes = "title")]
public sealed class PanelTag : TagHelper
{
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        TagHelperContent content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-panel govuk-panel--confirmation");
        IHtmlContent? body = content.IsEmptyOrWhiteSpace ? null : new Element("div", "govuk-panel__body").Add(content);
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(new Element("h1", "govuk-panel__title").Text(this.Title))
            .AppendHtml(body ?? HtmlString.Empty));
    }
}
