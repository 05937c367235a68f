using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary><c>&lt;tl-input for="Title" label="…" /></c>: one line of text with its label, hint and error.</summary>
[HtmlTargetElement("tl-input", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTag(IStringLocalizer<Words> t) : FieldTag(t)
{
    public required string Label { get; set; }

    public InputKind Kind { get; set; }

    /// <summary>In characters: 2, 3, 4, 5, 10, 20 or 30; the whole column when left out.</summary>
    public int? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Field field = this.Field;
        Write(output, this.FormGroup(field.Error)
            .Add(this.LabelFor(field, this.Label))
            .Add(this.HintFor(field))
            .Add(this.ErrorFor(field))
            .Add(this.Wrapped(this.Control(field, output))));
    }

    private Element Control(Field field, TagHelperOutput output)
    {
        Element input = new Element("input", CssClasses.Of(
                "govuk-input",
                this.Width is null ? null : $"govuk-input--width-{this.Width}",
                this.Kind is InputKind.Code ? "govuk-input--extra-letter-spacing" : null,
                field.Error is null ? null : "govuk-input--error"))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("type", this.Kind switch { InputKind.Email => "email", InputKind.Telephone => "tel", _ => "text" });
        if (this.Kind is not InputKind.Text && !output.Attributes.ContainsName("spellcheck"))
        {
            input.With("spellcheck", "false");
        }

        string? autocomplete = this.Kind switch
        {
            InputKind.Email => "email",
            InputKind.Telephone => "tel",
            InputKind.Code => "off",
            _ => null,
        };
        if (!output.Attributes.ContainsName("autocomplete"))
        {
            input.With("autocomplete", autocomplete);
        }

        input.With("inputmode", this.Kind switch
            {
                InputKind.Number => "numeric",
                InputKind.Money => "decimal",
                _ => null,
            })
            .With("value", this.Kind is InputKind.Money ? Pounds.InField(field) : field.Value)
            .With("aria-describedby", this.DescribedBy(field));
        return Passing(output, input);
    }

    private Element Wrapped(Element input)
    {
        string? prefix = this.Prefix ?? (this.Kind is InputKind.Money ? "£" : null);
        return prefix is null && this.Suffix is null
            ? input
            : new Element("div", "govuk-input__wrapper")
                .Add(Affix("govuk-input__prefix", prefix)).Add(input).Add(Affix("govuk-input__suffix", this.Suffix));
    }

    private static Element? Affix(string classes, string? text) =>
        text is null ? null : new Element("div", classes).With("aria-hidden", "true").Text(text);
}
