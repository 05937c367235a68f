using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// One answer inside <c>tl-radios</c> (<c>tl-radio</c>) or <c>tl-checkboxes</c> (<c>tl-checkbox</c>).
/// </summary>
[HtmlTargetElement("tl-radio", Attributes = "value")]
[HtmlTargetElement("tl-checkbox", Attributes = "value")]
public sealed class ChoiceTag : TagHelper
{
    public required string Value { get; set; }

    public string? Hint { get; set; }

    /// <summary>True where a <c>tl-reveal</c> of the same value follows.</summary>
    public bool Reveals { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent label = await output.GetChildContentAsync();
        output.TagName = null;
        Choices around = Choices.Around(context);
        if (this.Reveals)
        {
            output.Attributes.SetAttribute("data-reveals", around.RevealedId(this.Value));
        }

        output.Content.SetHtmlContent(around.Item(this.Value, this.Hint, label, output.Attributes));
    }
}
