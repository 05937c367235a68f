using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-file-upload for="Photo" label="…" accept="image/jpeg" /></c>; the form needs multipart/form-data.
/// </summary>
[HtmlTargetElement("tl-file-upload", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUploadTag(IStringLocalizer<Words> t) : FieldTag(t)
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Field field = this.Field;
        Element input = new Element("input", CssClasses.Of(
                "govuk-file-upload", field.Error is null ? null : "govuk-file-upload--error"))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("type", "file")
            .With("aria-describedby", this.DescribedBy(field));
        Write(output, this.FormGroup(field.Error)
            .Add(this.LabelFor(field, this.Label))
            .Add(this.HintFor(field))
            .Add(this.ErrorFor(field))
            .Add(Passing(output, input)));
    }
}
