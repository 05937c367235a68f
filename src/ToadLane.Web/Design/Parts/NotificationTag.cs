using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-notification kind="success"&gt;…&lt;/tl-notification&gt;</c>: what has just happened, or is true of
/// the whole page.
/// </summary>
[HtmlTargetElement("tl-notification")]
public sealed class NotificationTag(IStringLocalizer<Words> t) : TagHelper
{
    /// <summary>success, or left out.</summary>
    public string? Kind { get; set; }

    public string? Title { get; set; }

    /// <summary>Distinct from other notifications on the same page.</summary>
    public string TitleId { get; set; } = "govuk-notification-banner-title";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent content = await output.GetChildContentAsync();
        bool success = this.Kind == "success";
        string title = this.Title ?? (success ? t["Success"] : t["Important"]);
        output.TagName = "div";
        output.Attributes.SetAttribute(
            "class", CssClasses.Of("govuk-notification-banner", success ? "govuk-notification-banner--success" : null));

        // A success is announced at once; other notices are a region a reader can find.
        output.Attributes.SetAttribute("role", success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", this.TitleId);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(new Element("div", "govuk-notification-banner__header")
                .Add(new Element("h2", "govuk-notification-banner__title").With("id", this.TitleId).Text(title)))
            .AppendHtml(new Element("div", "govuk-notification-banner__content").Add(content)));
    }
}
