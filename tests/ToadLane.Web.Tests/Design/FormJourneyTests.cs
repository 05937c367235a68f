using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ToadLane.Web.Tests.Design;

public sealed class FormJourneyTests(DesignSite site) : IClassFixture<DesignSite>
{
    [Fact]
    public async Task Errors_stand_in_the_order_of_the_form_and_link_to_their_fields()
    {
        IDocument page = await this.SendAsync(
            null,
            ("Email", "nowhere"),
            ("CostPence", "lots"),
            ("HeldOn.Day", "31"),
            ("HeldOn.Month", "2"),
            ("HeldOn.Year", "2027"));

        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        string[] errors = [.. page.QuerySelectorAll(".govuk-error-summary li").Select(line => line.TextContent)];
        Assert.Equal(
            [
                "Enter the project’s name",
                "Enter an e-mail address, like name@example.com",
                "Enter an amount in pounds, like 1,200 or 99.50",
                "Choose a stage",
                "Enter a real date, like 31 3 2027",
            ],
            errors);
        Assert.All(
            page.QuerySelectorAll(".govuk-error-summary a"),
            link => Assert.NotNull(page.QuerySelector("input" + link.GetAttribute("href"))));
    }

    [Fact]
    public async Task What_was_typed_is_still_there()
    {
        IDocument page = await this.SendAsync(
            null,
            ("Email", "nowhere"),
            ("CostPence", "lots"),
            ("What", "\nA second line"),
            ("Projects", "lights"),
            ("HeldOn.Day", "31"),
            ("HeldOn.Month", "2"),
            ("HeldOn.Year", "2027"));

        Assert.Equal("nowhere", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal("lots", page.QuerySelector("#CostPence")!.GetAttribute("value"));
        Assert.Equal("\nA second line", page.QuerySelector("#What")!.TextContent);
        Assert.Equal("31", page.QuerySelector("#HeldOn")!.GetAttribute("value"));
        Assert.Equal("lights", page.QuerySelector("[name=Projects][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_right_answer_gives_no_error()
    {
        IDocument page = await this.SendAsync(
            null,
            ("Title", "Benches"),
            ("Stage", "idea"),
            ("CostPence", "£1,200.50"),
            ("HeldOn.Day", "1"),
            ("HeldOn.Month", "04"),
            ("HeldOn.Year", "2027"));

        Assert.Null(page.QuerySelector(".govuk-error-summary"));
        Assert.NotNull(page.QuerySelector("#Stage[checked]"));
    }

    [Fact]
    public async Task Messages_come_in_the_readers_language()
    {
        IDocument page = await this.SendAsync("cy", ("Title", "x"), ("Stage", "idea"), ("CostPence", "lots"));

        Assert.StartsWith("Gwall: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(
            "Rhowch swm mewn punnoedd, fel 1,200 neu 99.50",
            page.QuerySelector(".govuk-error-summary li")!.TextContent);
    }

    private async Task<IDocument> SendAsync(string? culture, params (string Name, string Value)[] fields)
    {
        HttpClient client = site.Speaking(culture);
        using HttpResponseMessage form = await DesignSite.AnswerAsync(client, "/design");
        IDocument page = new HtmlParser().ParseDocument(
            await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        string token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        string cookie = form.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        using MultipartFormDataContent content = new() { { new StringContent(token), "__RequestVerificationToken" } };
        foreach ((string name, string value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, "/design") { Content = content };
        string language = culture is null ? string.Empty : $"; toadlane-language=c%3D{culture}%7Cuic%3D{culture}";
        client.DefaultRequestHeaders.Remove("Cookie");
        request.Headers.Add("Cookie", cookie + language);
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
