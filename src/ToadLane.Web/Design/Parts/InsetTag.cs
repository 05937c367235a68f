using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary><c>&lt;tl-inset&gt;…&lt;/tl-inset&gt;</c>: sets words apart from the text around them.</summary>
[HtmlTargetElement("tl-inset")]
public sealed class InsetTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}
