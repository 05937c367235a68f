using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Tests.Design.Forms;

public sealed class ErrorSummaryTagTests
{
    [Fact]
    public async Task It_is_GOV_UKs()
    {
        ErrorSummaryTag summary = new(Rendered.T)
        {
            ViewContext = Rendered.View(
                ("example-error-1", "The date your passport was issued must be in the past"),
                ("example-error-2", "Enter a postcode, like AA1 1AA")),
        };

        string html = await Rendered.Html(summary);

        Assert.Equal(GovUk.Plain(GovUk.Example("error-summary", "default")), GovUk.Plain(html));
    }

    [Fact]
    public async Task Without_errors_there_is_nothing()
    {
        Assert.Empty(await Rendered.Html(new ErrorSummaryTag(Rendered.T) { ViewContext = Rendered.View() }));
    }

    [Fact]
    public async Task A_nested_key_links_to_the_id_of_its_field()
    {
        string html = await Rendered.Html(
            new ErrorSummaryTag(Rendered.T) { ViewContext = Rendered.View(("Input.Rows[2].Name", "Enter a name")) });

        Assert.Contains("href=\"#Input_Rows_2__Name\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_page_is_not_a_link()
    {
        string html = await Rendered.Html(
            new ErrorSummaryTag(Rendered.T) { ViewContext = Rendered.View((string.Empty, "Voting has closed")) });

        Assert.Contains("<li><span>Voting has closed</span></li>", html, StringComparison.Ordinal);
    }
}
