using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>A question with several answers: a fieldset whose legend is the question.</summary>
public abstract class ChoicesTag(IStringLocalizer<Words> t) : FieldTag(t)
{
    public required string Legend { get; set; }

    /// <summary>small or inline; both may stand together.</summary>
    public string? Layout { get; set; }

    protected abstract string Component { get; }

    protected abstract string Type { get; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Field field = this.Field;
        new Choices(field, this.Component, this.Type).Surround(context);
        IHtmlContent items = await output.GetChildContentAsync();
        string[] layouts = this.Layout?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        Element list = new(
            "div",
            CssClasses.Of([this.Component, .. layouts.Select(layout => $"{this.Component}--{layout}")]));
        list.With("data-module", this.Component).Add(items);
        Write(output, this.FormGroup(field.Error).Add(
            Passing(output, new Element("fieldset", "govuk-fieldset").With("aria-describedby", this.DescribedBy(field)))
                .Add(this.LegendOf(this.Legend))
                .Add(this.HintFor(field))
                .Add(this.ErrorFor(field))
                .Add(list)));
    }
}
