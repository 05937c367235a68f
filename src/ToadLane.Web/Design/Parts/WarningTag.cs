using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-warning&gt;…&lt;/tl-warning&gt;</c>: something that cannot be undone, or has a consequence in law.
/// </summary>
[HtmlTargetElement("tl-warning")]
public sealed class WarningTag(IStringLocalizer<Words> t) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(new Element("span", "govuk-warning-text__icon").With("aria-hidden", "true").Text("!"))
            .AppendHtml(new Element("strong", "govuk-warning-text__text")
                .Add(new Element("span", "govuk-visually-hidden").Text(t["Warning"])).Text(" ").Add(content)));
    }
}
