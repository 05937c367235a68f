using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary><c>&lt;a tl-back-link asp-page="…"&gt;Back&lt;/a&gt;</c>, in the page's <c>Before</c> section.</summary>
[HtmlTargetElement("a", Attributes = "tl-back-link")]
public sealed class BackLinkTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("tl-back-link");
        output.Attributes.SetAttribute("class", "govuk-back-link");
    }
}
