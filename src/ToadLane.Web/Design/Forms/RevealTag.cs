using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-reveal value="areas"&gt;…&lt;/tl-reveal&gt;</c> after the <c>tl-radio</c> of that value with
/// <c>reveals="true"</c>: the fields that only this answer needs. Without scripts they are always in sight.
/// </summary>
[HtmlTargetElement("tl-reveal", Attributes = "value")]
public sealed class RevealTag : TagHelper
{
    public required string Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Choices around = Choices.Around(context);
        IHtmlContent content = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(around.Revealed(this.Value, content));
    }
}
