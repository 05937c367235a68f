using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Forms;

/// <summary><c>&lt;tl-button&gt;Continue&lt;/tl-button&gt;</c>: sends its form, once even when pressed twice.</summary>
[HtmlTargetElement("tl-button")]
public sealed class ButtonTag : TagHelper
{
    /// <summary>secondary, warning or inverse; the ordinary button when left out.</summary>
    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }

        output.Attributes.SetAttribute(
            "class", CssClasses.Of("govuk-button", this.Kind is null ? null : $"govuk-button--{this.Kind}"));
        output.Attributes.SetAttribute("data-module", "govuk-button");
    }
}
