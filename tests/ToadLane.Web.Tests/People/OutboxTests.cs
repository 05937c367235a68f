using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Demonstration;
using ToadLane.People.Messages;
using ToadLane.Storage;

namespace ToadLane.Web.Tests.People;

public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly DateTime Noon = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    private Site site = null!;

    [Fact]
    public async Task A_demonstration_shows_everybody_what_it_would_have_sent()
    {
        using HttpClient browser = this.site.NewBrowser();
        using HttpResponseMessage asked = await browser.FillInAsync("/rochdale/sign-in", ("Email", "ann@example.com"));

        IHtmlDocument outbox = await browser.ReadAsync("/rochdale/outbox");

        Assert.StartsWith(
            "http://localhost/rochdale/sign-in/link?token=",
            outbox.QuerySelector("article a")!.GetAttribute("href"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_not_even_an_officer_reads_a_secret()
    {
        await using AsyncServiceScope scope = await this.site.EnterAsync("oldham");
        LetterSeal seal = scope.ServiceProvider.GetRequiredService<LetterSeal>();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Letter letter = new(new Addressee("Ann", "ann@example.com"), "Your link", string.Empty);
        db.Send(letter with { Sealed = seal.Close("the secret") }, Noon);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Web.Pages.Outbox.IndexModel page = ActivatorUtilities.CreateInstance<Web.Pages.Outbox.IndexModel>(
            scope.ServiceProvider);

        await page.OnGetAsync(TestContext.Current.CancellationToken);

        Assert.Empty(Assert.Single(page.Messages).Text);
    }

    [Fact]
    public async Task Letters_are_printed_and_then_gone()
    {
        await using AsyncServiceScope scope = await this.site.EnterAsync("rochdale");
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        db.Send(new Letter(new Addressee("Ann Hall", null, "1 Mill Lane\nRochdale"), "Your idea", "It was counted."), Noon);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using HttpClient officer = await this.site.SignedInAsync(DemonstrationPerson.Officer);

        IHtmlDocument letters = await officer.ReadAsync("/rochdale/outbox/letters");
        string sheet = letters.QuerySelector(".tl-letter")!.TextContent;
        using HttpResponseMessage posted = await officer.SendAsync(letters, "/rochdale/outbox/letters");

        Assert.Contains("1 Mill Lane", sheet, StringComparison.Ordinal);
        IHtmlDocument after = await officer.ReadAsync("/rochdale/outbox/letters");
        Assert.Null(after.QuerySelector(".tl-letter"));
        Assert.NotNull((await db.Messages.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).SentAt);
    }

    public async ValueTask InitializeAsync()
    {
        this.site = await Site.OpenAsync();
        await this.site.PeopleAsync();
    }

    public ValueTask DisposeAsync() => this.site.DisposeAsync();
}
