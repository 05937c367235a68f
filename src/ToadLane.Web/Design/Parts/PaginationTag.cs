using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Parts;

/// <summary>
/// <c>&lt;tl-pagination page="2" pages="40" link="@(n =&gt; …)" /></c>: numbered pages; nothing for one page.
/// </summary>
[HtmlTargetElement("tl-pagination", Attributes = "page,pages,link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTag(IStringLocalizer<Words> t) : TagHelper
{
    private static readonly IHtmlContent PreviousArrow = Arrow("prev", "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 "
        + "1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z");

    private static readonly IHtmlContent NextArrow = Arrow("next", "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h"
        + "-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z");

    /// <summary>The page shown, counted from one.</summary>
    public int Page { get; set; }

    public int Pages { get; set; }

    public required Func<int, string?> Link { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (this.Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", t["Pagination"].Value);
        Element list = new("ul", "govuk-pagination__list");
        int before = 0;
        foreach (int number in this.Shown())
        {
            if (number > before + 1)
            {
                list.Add(new Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis").Text("⋯"));
            }

            list.Add(this.Number(number));
            before = number;
        }

        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(this.Page > 1 ? this.Previous() : HtmlString.Empty)
            .AppendHtml(list)
            .AppendHtml(this.Page < this.Pages ? this.Next() : HtmlString.Empty));
    }

    private IEnumerable<int> Shown() =>
        Enumerable.Range(1, this.Pages).Where(n => n == 1 || n == this.Pages || Math.Abs(n - this.Page) <= 1);

    private Element Number(int number)
    {
        bool current = number == this.Page;
        string text = number.ToString(CultureInfo.InvariantCulture);
        return new Element("li", CssClasses.Of(
                "govuk-pagination__item", current ? "govuk-pagination__item--current" : null))
            .Add(new Element("a", "govuk-link govuk-pagination__link")
                .With("href", this.Link(number))
                .With("aria-label", t["Page {0}", text])
                .With("aria-current", current ? "page" : null)
                .Text(text));
    }

    private Element Previous() => new Element("div", "govuk-pagination__prev").Add(
        new Element("a", "govuk-link govuk-pagination__link").With("href", this.Link(this.Page - 1)).With("rel", "prev")
            .Add(PreviousArrow)
            .Add(new Element("span", "govuk-pagination__link-title").Text(t["Previous"])));

    private Element Next() => new Element("div", "govuk-pagination__next").Add(
        new Element("a", "govuk-link govuk-pagination__link").With("href", this.Link(this.Page + 1)).With("rel", "next")
            .Add(new Element("span", "govuk-pagination__link-title").Text(t["Next"]))
            .Add(NextArrow));

    private static Element Arrow(string direction, string path) =>
        new Element("svg", $"govuk-pagination__icon govuk-pagination__icon--{direction}")
            .With("xmlns", "http://www.w3.org/2000/svg").With("height", "13").With("width", "15")
            .With("aria-hidden", "true").With("focusable", "false").With("viewBox", "0 0 15 13")
            .Add(new Element("path").With("d", path));
}
