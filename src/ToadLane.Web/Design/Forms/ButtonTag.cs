using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Forms;

/// <summary><c>&lt;tl-button&gt;Continue&lt;/tl-button&gt;</c>: sends its form, once even when pressed twice.</summary>
[HtmlTargetElement("tl-button")]
public sealed class ButtonTag(IUrlHelperFactory urls) : TagHelper
{
    /// <summary>secondary, warning or inverse; the ordinary button when left out.</summary>
    public string? Kind { get; set; }

    /// <summary>Which handler of the page the form is sent to by this button; the form's own when left out.</summary>
    [HtmlAttributeName("asp-page-handler")]
    public string? Handler { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }

        if (this.Handler is not null)
        {
            output.Attributes.SetAttribute(
                "formaction", urls.GetUrlHelper(this.ViewContext).Page(null, this.Handler, values: null));
        }

        string? kind = this.Kind is null ? null : $"govuk-button--{this.Kind}";
        output.Attributes.SetAttribute(
            "class", CssClasses.Of("govuk-button", kind, output.Attributes["class"]?.Value?.ToString()));
        output.Attributes.SetAttribute("data-module", "govuk-button");
    }
}
