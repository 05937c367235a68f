using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// What every field shares: label or legend, hint and error, wired to the control by aria-describedby.
/// </summary>
public abstract class FieldTag(IStringLocalizer<Words> t) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Hint { get; set; }

    /// <summary>How large the label or legend is: s, m, l or xl; ordinary text when left out.</summary>
    public string? Size { get; set; }

    /// <summary>Makes the label or legend the page's h1, in this size: m, l or xl.</summary>
    public string? Heading { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    protected IStringLocalizer<Words> T => t;

    protected Field Field => Field.Of(this.For, this.ViewContext);

    protected Element FormGroup(string? error, string? classes = null) =>
        new("div", CssClasses.Of("govuk-form-group", error is null ? null : "govuk-form-group--error", classes));

    protected IHtmlContent LabelFor(Field field, string? text)
    {
        string? size = this.Heading ?? this.Size;
        Element label = new Element("label", CssClasses.Of("govuk-label", size is null ? null : $"govuk-label--{size}"))
            .With("for", field.Id).Text(text);
        return this.Heading is null ? label : new Element("h1", "govuk-label-wrapper").Add(label);
    }

    protected IHtmlContent LegendOf(string? text)
    {
        string? size = this.Heading ?? this.Size;
        Element legend = new("legend", CssClasses.Of(
            "govuk-fieldset__legend", size is null ? null : $"govuk-fieldset__legend--{size}"));
        return this.Heading is null
            ? legend.Text(text)
            : legend.Add(new Element("h1", "govuk-fieldset__heading").Text(text));
    }

    protected IHtmlContent? HintFor(Field field) =>
        this.Hint is null ? null : new Element("div", "govuk-hint").With("id", HintId(field)).Text(this.Hint);

    protected IHtmlContent? ErrorFor(Field field) => field.Error is null
        ? null
        : new Element("p", "govuk-error-message").With("id", ErrorId(field))
            .Add(new Element("span", "govuk-visually-hidden").Text(t["Error:"])).Text(" " + field.Error);

    /// <summary>
    /// The ids of the hint, the error and whatever else describes the control; null when there are none.
    /// </summary>
    protected string? DescribedBy(Field field, string? first = null)
    {
        string ids = CssClasses.Of(
            first, this.Hint is null ? null : HintId(field), field.Error is null ? null : ErrorId(field));
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>
    /// Attributes the page wrote that the tag helper does not know, such as autocomplete, go to the control.
    /// </summary>
    protected static Element Passing(TagHelperOutput output, Element control)
    {
        foreach (TagHelperAttribute attribute in output.Attributes)
        {
            control.With(attribute.Name, attribute.Value?.ToString() ?? string.Empty);
        }

        return control;
    }

    protected static void Write(TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }

    private static string HintId(Field field) => field.Id + "-hint";

    private static string ErrorId(Field field) => field.Id + "-error";
}
