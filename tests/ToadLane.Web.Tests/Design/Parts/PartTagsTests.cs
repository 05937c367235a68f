using Microsoft.AspNetCore.Razor.TagHelpers;
using ToadLane.Web.Design.Parts;

namespace ToadLane.Web.Tests.Design.Parts;

public sealed class PartTagsTests
{
    [Fact]
    public Task An_inset_is_GOV_UKs() => SameAsync(
        "inset-text",
        "default",
        new InsetTag(),
        "It can take up to 8 weeks to register a lasting power of attorney "
        + "if there are no mistakes in the application.");

    [Fact]
    public Task Details_are_GOV_UKs() => SameAsync(
        "details",
        "default",
        new DetailsTag { Summary = "Help with nationality" },
        "We need to know your nationality so we can work out which elections you’re entitled to vote in. "
        + "If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.");

    [Fact]
    public Task A_panel_is_GOV_UKs() => SameAsync(
        "panel",
        "default",
        new PanelTag { Title = "Application complete" },
        "Your reference number<br><strong>HDJ2123F</strong>");

    [Fact]
    public Task A_tag_is_GOV_UKs() => SameAsync("tag", "grey", new TagTag { Colour = "grey" }, "Grey");

    [Fact]
    public async Task A_warning_says_that_it_is_one()
    {
        string html = await Rendered.Html(new WarningTag(Rendered.T), inner: "You cannot undo this.");

        Assert.Equal(
            "<div class=\"govuk-warning-text\"><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span>"
            + "<strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">Warning</span> "
            + "You cannot undo this.</strong></div>",
            html);
    }

    [Fact]
    public async Task A_success_is_announced_and_another_notice_is_not()
    {
        string success = await Rendered.Html(
            new NotificationTag(Rendered.T) { Kind = "success" }, inner: "<p>Saved</p>");
        string notice = await Rendered.Html(new NotificationTag(Rendered.T), inner: "<p>Soon</p>");

        Assert.Contains("role=\"alert\"", success, StringComparison.Ordinal);
        Assert.Contains("role=\"region\"", notice, StringComparison.Ordinal);
        Assert.Contains(
            "<h2 class=\"govuk-notification-banner__title\" id=\"govuk-notification-banner-title\">Important</h2>",
            notice,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_link_says_what_it_changes()
    {
        string html = await Rendered.Html(
            new SummaryRowTag(Rendered.T) { Key = "Name", Change = "/name", ChangeWhat = "the name" },
            inner: "Benches");

        Assert.Contains(
            "<dd class=\"govuk-summary-list__actions\"><a class=\"govuk-link\" href=\"/name\">Change"
            + "<span class=\"govuk-visually-hidden\"> the name</span></a></dd>",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_needs_no_pagination()
    {
        Assert.Empty(await Rendered.Html(new PaginationTag(Rendered.T) { Page = 1, Pages = 1, Link = n => $"/{n}" }));
    }

    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(10, 40, "1 ⋯ 9 10 11 ⋯ 40")]
    [InlineData(40, 40, "1 ⋯ 39 40")]
    public async Task Pagination_shows_the_ends_and_the_neighbours(int page, int pages, string expected)
    {
        string html = await Rendered.Html(
            new PaginationTag(Rendered.T) { Page = page, Pages = pages, Link = n => $"/?sheet={n}" });

        AngleSharp.Dom.IDocument document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Equal(
            expected, string.Join(' ', document.QuerySelectorAll("li").Select(item => item.TextContent.Trim())));
        Assert.Equal($"{page}", document.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal(page > 1, document.QuerySelector("[rel=prev]") is not null);
        Assert.Equal(page < pages, document.QuerySelector("[rel=next]") is not null);
    }

    private static async Task SameAsync(string component, string example, TagHelper tag, string inner) =>
        Assert.Equal(
            GovUk.Plain(GovUk.Example(component, example)), GovUk.Plain(await Rendered.Html(tag, inner: inner)));
}
