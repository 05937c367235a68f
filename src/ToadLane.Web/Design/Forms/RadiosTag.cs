using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// <c>&lt;tl-radios for="Answer" legend="…"&gt;</c> around <c>&lt;tl-radio value="yes"&gt;Yes&lt;/tl-radio&gt;</c>:
/// choose one.
/// </summary>
[HtmlTargetElement("tl-radios", Attributes = "for,legend")]
public sealed class RadiosTag(IStringLocalizer<Words> t) : ChoicesTag(t)
{
    protected override string Component => "govuk-radios";

    protected override string Type => "radio";
}
