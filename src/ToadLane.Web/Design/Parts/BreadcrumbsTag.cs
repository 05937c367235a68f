using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-breadcrumbs&gt;</c> around <c>&lt;a tl-crumb asp-page="…"&gt;</c>, in the page's <c>Before</c>
/// section.
/// </summary>
[HtmlTargetElement("tl-breadcrumbs")]
public sealed class BreadcrumbsTag(IStringLocalizer<Words> t) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent crumbs = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", t["Breadcrumb"].Value);
        output.Content.SetHtmlContent(new Element("ol", "govuk-breadcrumbs__list").Add(crumbs));
    }
}
