using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-date-input for="HeldOn" legend="…" /></c>: day, month and year for a <c>DateOnly?</c> property.
/// </summary>
[HtmlTargetElement("tl-date-input", Attributes = "for,legend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTag(IStringLocalizer<Words> t) : FieldTag(t)
{
    public required string Legend { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Field field = this.Field;
        DateOnly? day = field.Model as DateOnly?;
        Element parts = new Element("div", "govuk-date-input")
            .Add(this.Part(field, new DatePart("Day", this.T["Day"], 2, day?.Day)))
            .Add(this.Part(field, new DatePart("Month", this.T["Month"], 2, day?.Month)))
            .Add(this.Part(field, new DatePart("Year", this.T["Year"], 4, day?.Year)));
        Element fieldset = new Element("fieldset", "govuk-fieldset")
            .With("role", "group")
            .With("aria-describedby", this.DescribedBy(field));
        Write(output, this.FormGroup(field.Error).Add(Passing(output, fieldset)
            .Add(this.LegendOf(this.Legend))
            .Add(this.HintFor(field))
            .Add(this.ErrorFor(field))
            .Add(parts)));
    }

    private Element Part(Field field, DatePart part)
    {
        string key = $"{field.Name}.{part.Name}";
        this.ViewContext.ViewData.ModelState.TryGetValue(key, out ModelStateEntry? typed);

        // The day has the field's own id, so that a link in the error summary arrives there.
        string id = part.Name == "Day" ? field.Id : Field.IdOf(key);
        Element input = new Element("input", CssClasses.Of(
                "govuk-input govuk-date-input__input",
                string.Create(CultureInfo.InvariantCulture, $"govuk-input--width-{part.Width}"),
                field.Error is null ? null : "govuk-input--error"))
            .With("id", id)
            .With("name", key)
            .With("type", "text")
            .With("value", typed?.AttemptedValue ?? part.Value?.ToString(CultureInfo.InvariantCulture))
            .With("inputmode", "numeric");
        return new Element("div", "govuk-date-input__item").Add(new Element("div", "govuk-form-group")
            .Add(new Element("label", "govuk-label govuk-date-input__label").With("for", id).Text(part.Label))
            .Add(input));
    }

    private sealed record DatePart(string Name, string Label, int Width, int? Value);
}
