using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary><c>&lt;tl-select for="Area" label="…" options="…" /></c>: only for lists too long for radios.</summary>
[HtmlTargetElement("tl-select", Attributes = "for,label,options", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTag(IStringLocalizer<Words> t) : FieldTag(t)
{
    public required string Label { get; set; }

    public required IEnumerable<SelectListItem> Options { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Field field = this.Field;
        Element select = new Element("select", CssClasses.Of(
                "govuk-select", field.Error is null ? null : "govuk-select--error"))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("aria-describedby", this.DescribedBy(field));
        Passing(output, select);
        foreach (SelectListItem item in this.Options)
        {
            string value = item.Value ?? item.Text;
            select.Add(new Element("option").With("value", value)
                .With("selected", item.Selected || field.IsChosen(value) ? "" : null).Text(item.Text));
        }

        Write(output, this.FormGroup(field.Error)
            .Add(this.LabelFor(field, this.Label))
            .Add(this.HintFor(field))
            .Add(this.ErrorFor(field))
            .Add(select));
    }
}
