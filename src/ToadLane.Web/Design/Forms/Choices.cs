using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Design.Forms;

/// <summary>What radios or checkboxes tell the items inside them; it also numbers the items, for their ids.</summary>
internal sealed class Choices(Field field, string component, string type)
{
    private int count;

    /// <summary>The group that encloses a tag; an item outside any group is a mistake in the page.</summary>
    public static Choices Around(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(Choices), out object? around) && around is Choices choices
            ? choices
            : throw new InvalidOperationException(
                $"<{context.TagName}> belongs inside <tl-radios> or <tl-checkboxes>.");

    public void Surround(TagHelperContext context) => context.Items[typeof(Choices)] = this;

    public IHtmlContent Divider(IHtmlContent text)
    {
        this.count++;
        return new Element("div", $"{component}__divider").Add(text);
    }

    /// <summary>What belongs to one answer: scripts hide it while another answer stands chosen.</summary>
    public IHtmlContent Revealed(string value, IHtmlContent content) => new Element(
            "div",
            CssClasses.Of(
                $"{component}__conditional",
                field.IsChosen(value) ? null : $"{component}__conditional--hidden"))
        .With("id", this.RevealedId(value)).Add(content);

    public string RevealedId(string value) => Field.IdOf($"{field.Id}-{value}-conditional");

    public IHtmlContent Item(string value, string? hint, IHtmlContent label, TagHelperAttributeList passing)
    {
        this.count++;

        // The first item has the group's own id, so that a link in the error summary arrives there.
        string id = this.count == 1 ? field.Id : string.Create(
            CultureInfo.InvariantCulture, $"{field.Id}-{this.count}");
        string hintId = id + "-item-hint";
        Element input = new Element("input", $"{component}__input")
            .With("id", id)
            .With("name", field.Name)
            .With("type", type)
            .With("value", value)
            .With("checked", field.IsChosen(value) ? "" : null)
            .With("aria-describedby", hint is null ? null : hintId);
        foreach (TagHelperAttribute attribute in passing)
        {
            input.With(attribute.Name, attribute.Value?.ToString() ?? string.Empty);
        }

        return new Element("div", $"{component}__item")
            .Add(input)
            .Add(new Element("label", $"govuk-label {component}__label").With("for", id).Add(label))
            .Add(hint is null
                ? null
                : new Element("div", $"govuk-hint {component}__hint").With("id", hintId).Text(hint));
    }
}
