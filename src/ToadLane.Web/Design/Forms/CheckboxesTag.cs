using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-checkboxes for="Chosen" legend="…"&gt;</c> around <c>&lt;tl-checkbox value="…"&gt;</c>: choose any.
/// </summary>
[HtmlTargetElement("tl-checkboxes", Attributes = "for,legend")]
public sealed class CheckboxesTag(IStringLocalizer<Words> t) : ChoicesTag(t)
{
    protected override string Component => "govuk-checkboxes";

    protected override string Type => "checkbox";
}
