using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-summary-list&gt;</c> around <c>&lt;tl-summary-row&gt;</c>: answers to check, or facts about one thing.
/// </summary>
[HtmlTargetElement("tl-summary-list")]
public sealed class SummaryListTag : TagHelper
{
    /// <summary>no-border, or left out.</summary>
    public string? Layout { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", CssClasses.Of(
            "govuk-summary-list", this.Layout is null ? null : $"govuk-summary-list--{this.Layout}"));
    }
}
