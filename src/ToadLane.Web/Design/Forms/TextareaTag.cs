using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-textarea for="What" label="…" max-length="500" /></c>: several lines, with a count when limited.
/// </summary>
[HtmlTargetElement("tl-textarea", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTag(IStringLocalizer<Words> t) : FieldTag(t)
{
    public required string Label { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>
    /// The most characters; the server must check it too, for the browser does not stop anyone typing.
    /// </summary>
    public int? MaxLength { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Field field = this.Field;
        Element group = this.FormGroup(field.Error, this.MaxLength is null ? null : "govuk-character-count");
        if (this.MaxLength is { } most)
        {
            group.With("data-module", "govuk-character-count").With("data-maxlength", Invariant(most));
            this.Translate(group);
        }

        Write(output, group
            .Add(this.LabelFor(field, this.Label))
            .Add(this.HintFor(field))
            .Add(this.ErrorFor(field))
            .Add(this.Control(field, output))
            .Add(this.Limit(field)));
    }

    private Element Control(Field field, TagHelperOutput output)
    {
        Element textarea = new Element("textarea", CssClasses.Of(
                "govuk-textarea",
                field.Error is null ? null : "govuk-textarea--error",
                this.MaxLength is null ? null : "govuk-js-character-count"))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("rows", Invariant(this.Rows))
            .With("aria-describedby", this.DescribedBy(field, this.MaxLength is null ? null : InfoId(field)));

        // HTML drops the first line break inside a textarea; one of ours keeps the writer's.
        return Passing(output, textarea).Text(field.Value is ['\n' or '\r', ..] ? "\n" + field.Value : field.Value);
    }

    private Element? Limit(Field field) => this.MaxLength is not { } most
        ? null
        : new Element("div", "govuk-hint govuk-character-count__message").With("id", InfoId(field))
            .Text(this.T["You can enter up to {0} characters", most]);

    private void Translate(Element group)
    {
        if (Language.Current == Language.English)
        {
            return;
        }

        group.With("data-i18n.characters-under-limit.other", this.T["You have %{count} characters left"])
            .With("data-i18n.characters-under-limit.one", this.T["You have %{count} characters left"])
            .With("data-i18n.characters-at-limit", this.T["You have 0 characters left"])
            .With("data-i18n.characters-over-limit.other", this.T["You have %{count} characters too many"])
            .With("data-i18n.characters-over-limit.one", this.T["You have %{count} characters too many"]);
    }

    private static string InfoId(Field field) => field.Id + "-info";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
