using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-summary-row key="Title" change="@url" change-what="the title"&gt;…&lt;/tl-summary-row&gt;</c>.
/// </summary>
[HtmlTargetElement("tl-summary-row", Attributes = "key", ParentTag = "tl-summary-list")]
public sealed class SummaryRowTag(IStringLocalizer<Words> t) : TagHelper
{
    public required string Key { get; set; }

    /// <summary>Where the answer is changed; no link when left out.</summary>
    public string? Change { get; set; }

    /// <summary>Completes "Change" for those who hear the links one by one.</summary>
    public string? ChangeWhat { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-summary-list__row");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(new Element("dt", "govuk-summary-list__key").Text(this.Key))
            .AppendHtml(new Element("dd", "govuk-summary-list__value").Add(value))
            .AppendHtml(this.Action()));
    }

    private IHtmlContent Action() => this.Change is null
        ? HtmlString.Empty
        : new Element("dd", "govuk-summary-list__actions").Add(
            new Element("a", "govuk-link").With("href", this.Change).Text(t["Change"])
                .Add(new Element("span", "govuk-visually-hidden").Text(" " + (this.ChangeWhat ?? this.Key))));
}
