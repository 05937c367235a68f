using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-tag colour="green"&gt;Open&lt;/tl-tag&gt;</c>: the stage of a thing; the words must say it without the
/// colour.
/// </summary>
[HtmlTargetElement("tl-tag")]
public sealed class TagTag : TagHelper
{
    /// <summary>
    /// grey, green, teal, blue, purple, magenta, red, orange or yellow; the house colour when left out.
    /// </summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute(
            "class", CssClasses.Of("govuk-tag", this.Colour is null ? null : $"govuk-tag--{this.Colour}"));
    }
}
