using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-table caption="…"&gt;</c> around ordinary thead, tbody, tr, th and td, which get their classes from it.
/// A wide table scrolls inside its own region, so that the page never does.
/// </summary>
[HtmlTargetElement("tl-table", Attributes = "caption")]
public sealed class TableTag : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>s, m, l or xl; m when left out.</summary>
    public string Size { get; set; } = "m";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableTag)] = this;
        IHtmlContent rows = await output.GetChildContentAsync();
        Element table = new("table", CssClasses.Of("govuk-table", output.Attributes["class"]?.Value?.ToString()));
        output.Attributes.RemoveAll("class");
        foreach (TagHelperAttribute attribute in output.Attributes)
        {
            table.With(attribute.Name, attribute.Value?.ToString());
        }

        table.Add(new Element("caption", $"govuk-table__caption govuk-table__caption--{this.Size}").Text(this.Caption))
            .Add(rows);
        output.TagName = null;
        output.Content.SetHtmlContent(new Element("div", "tl-scroll")
            .With("role", "region").With("tabindex", "0").With("aria-label", this.Caption).Add(table));
    }
}
