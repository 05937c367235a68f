using AngleSharp.Dom;
using ToadLane.Web.Design;

namespace ToadLane.Web.Tests.Design;

public sealed class LayoutTests : IClassFixture<DesignSite>
{
    private readonly DesignSite site;

    public LayoutTests(DesignSite site)
    {
        this.site = site;
        site.Frame = new PageFrame();
    }

    [Fact]
    public async Task The_first_link_skips_to_the_main_content()
    {
        IDocument page = await this.site.PageAsync("/design");

        IElement first = page.QuerySelector("a")!;
        Assert.Equal("#main-content", first.GetAttribute("href"));
        Assert.Equal("main", page.QuerySelector("#main-content")!.LocalName);
    }

    [Fact]
    public async Task The_title_names_the_page_the_council_and_the_house()
    {
        this.site.Frame = new PageFrame { Council = "Rochdale" };

        IDocument page = await this.site.PageAsync("/design");

        Assert.Equal("Design – Rochdale – Toad Lane", page.Title);
        Assert.StartsWith(
            "Rochdale", page.QuerySelector(".tl-header__home")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_says_so_and_a_real_council_does_not()
    {
        IDocument real = await this.site.PageAsync("/design");
        this.site.Frame = new PageFrame { IsDemonstration = true };
        IDocument demonstration = await this.site.PageAsync("/design");
        IDocument voting = await this.site.PageAsync("/design/focus");

        Assert.DoesNotContain("Nothing here is real", real.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "This is a demonstration. Nothing here is real.",
            demonstration.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "This is a demonstration. Nothing here is real.", voting.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_the_layout_stay_inside_the_council()
    {
        this.site.Frame = new PageFrame { Navigation = [new("Design", "~/design"), new("Help", "~/help")] };

        IDocument page = await this.site.PageAsync("/rochdale/design");

        string[] outside = [.. page.QuerySelectorAll("header a, footer a, link, script[src]")
            .Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!)
            .Where(href => !href.StartsWith("/rochdale/", StringComparison.Ordinal))];
        Assert.Empty(outside);
        Assert.Equal("Design", page.QuerySelector("#navigation [aria-current=page]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Somebody_signed_in_sees_their_name_and_a_way_out()
    {
        this.site.Frame = new PageFrame { SignedInAs = "Ann Lee" };

        IDocument page = await this.site.PageAsync("/rochdale/design");

        IElement form = page.QuerySelector("form[action='/rochdale/sign-out']")!;
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Contains("Ann Lee", form.TextContent, StringComparison.Ordinal);
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task Voting_has_no_site_around_it_but_rules_and_a_way_out()
    {
        IDocument page = await this.site.PageAsync("/rochdale/design/focus");

        Assert.Null(page.QuerySelector(".govuk-service-navigation"));
        Assert.Equal("/rochdale/design", page.QuerySelector(".tl-header__exit")!.GetAttribute("href"));
        Assert.Equal("The rules of this vote", page.QuerySelector(".tl-rules")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("/design")]
    [InlineData("/design/focus")]
    public async Task No_page_carries_inline_style_or_script(string path)
    {
        IDocument page = await this.site.PageAsync(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(
            page.All, element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_id_is_used_once_and_every_description_exists()
    {
        IDocument page = await this.site.PageAsync("/design");

        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        string[] wanted = [.. page.QuerySelectorAll("[aria-describedby], [aria-labelledby], label[for]")
            .SelectMany(element => (element.GetAttribute("aria-describedby")
                + " " + element.GetAttribute("aria-labelledby")
                + " " + element.GetAttribute("for")).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(wanted.Except(ids));
    }
}
