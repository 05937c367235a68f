using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;a tl-link-button asp-page="…"&gt;Vote now&lt;/a&gt;</c>: a link that starts something, drawn as a button.
/// </summary>
[HtmlTargetElement("a", Attributes = "tl-link-button")]
public sealed class LinkButtonTag : TagHelper
{
    /// <summary>secondary, warning or inverse; the ordinary button when left out.</summary>
    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("tl-link-button");
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
        output.Attributes.SetAttribute(
            "class", CssClasses.Of("govuk-button", this.Kind is null ? null : $"govuk-button--{this.Kind}"));
        output.Attributes.SetAttribute("data-module", "govuk-button");
    }
}
