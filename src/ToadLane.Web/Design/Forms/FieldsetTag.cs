using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-fieldset legend="…" heading="l"&gt;</c> around fields that belong together, such as an address.
/// </summary>
[HtmlTargetElement("tl-fieldset", Attributes = "legend")]
public sealed class FieldsetTag : TagHelper
{
    public required string Legend { get; set; }

    public string? Size { get; set; }

    public string? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent content = await output.GetChildContentAsync();
        string? size = this.Heading ?? this.Size;
        Element legend = new("legend", CssClasses.Of(
            "govuk-fieldset__legend", size is null ? null : $"govuk-fieldset__legend--{size}"));
        output.TagName = null;
        output.Content.SetHtmlContent(new Element("fieldset", "govuk-fieldset")
            .Add(this.Heading is null
                ? legend.Text(this.Legend)
                : legend.Add(new Element("h1", "govuk-fieldset__heading").Text(this.Legend)))
            .Add(content));
    }
}
