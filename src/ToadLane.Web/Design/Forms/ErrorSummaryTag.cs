using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-error-summary /></c>: every error of the page, each a link to its field; nothing when there are none.
/// </summary>
[HtmlTargetElement("tl-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTag(IStringLocalizer<Words> t) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        Element list = new("ul", "govuk-list govuk-error-summary__list");
        bool any = false;
        ViewDataDictionary view = this.ViewContext.ViewData;
        foreach ((string key, ModelStateEntry? entry) in view.ModelState.OrderBy(pair => Place(view, pair.Key)))
        {
            foreach (ModelError error in entry?.Errors ?? [])
            {
                any = true;
                list.Add(new Element("li").Add(Line(key, error.ErrorMessage)));
            }
        }

        if (any)
        {
            output.Content.SetHtmlContent(this.Summary(list));
        }
    }

    // Model binding reports in an order of its own; people expect the order of the form: that of the properties.
    private static string Place(ViewDataDictionary view, string key)
    {
        ModelMetadata? owner = view.ModelMetadata;
        StringBuilder place = new();
        foreach (string step in key.Split('.', '['))
        {
            if (step.EndsWith(']') && int.TryParse(step[..^1], CultureInfo.InvariantCulture, out int row))
            {
                place.Append(CultureInfo.InvariantCulture, $"{row + 1:0000}.");
                owner = owner?.ElementMetadata;
                continue;
            }

            List<ModelMetadata> properties = owner is null ? [] : [.. owner.Properties];
            int index = properties.FindIndex(property => property.PropertyName == step);
            place.Append(CultureInfo.InvariantCulture, $"{index + 1:0000}.");
            owner = index < 0 ? null : properties[index];
        }

        return place.ToString();
    }

    // A refusal belongs to the whole page (an empty key): there is no field to go to.
    private static Element Line(string key, string message) => key.Length == 0
        ? new Element("span").Text(message)
        : new Element("a").With("href", "#" + Field.IdOf(key)).Text(message);

    private Element Summary(Element list) =>
        new Element("div", "govuk-error-summary").With("data-module", "govuk-error-summary")
            .Add(new Element("div").With("role", "alert")
                .Add(new Element("h2", "govuk-error-summary__title").Text(t["There is a problem"]))
                .Add(new Element("div", "govuk-error-summary__body").Add(list)));
}
