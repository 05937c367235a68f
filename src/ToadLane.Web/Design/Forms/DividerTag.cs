using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-divider&gt;or&lt;/tl-divider&gt;</c> between the answers and the one that excludes them.
/// </summary>
[HtmlTargetElement("tl-divider")]
public sealed class DividerTag : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent text = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Choices.Around(context).Divider(text));
    }
}
