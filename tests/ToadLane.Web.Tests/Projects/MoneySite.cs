using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Decisions.Delivery;
using ToadLane.Testing;
using ToadLane.Web.Access;

namespace ToadLane.Web.Tests.Projects;

/// <summary>The site of Rochdale, where one result was adopted, seen by whoever a test says.</summary>
public sealed class MoneySite : IAsyncDisposable
{
    private readonly Site site;
    private readonly WhoActs who;
    private readonly HttpClient browser;

    private MoneySite(Site site, WhoActs who)
    {
        (this.site, this.who) = (site, who);
        browser = site.NewBrowser();
    }

    /// <summary>Who uses the browser from now on.</summary>
    public Actor Actor
    {
        set => who.Actor = value;
    }

    public IReadOnlyList<Project> Projects { get; private set; } = [];

    public static async Task<MoneySite> OpenAsync()
    {
        WhoActs who = new();
        Site site = await Site.OpenAsync(s => s.Also = services => services.AddScoped<ICurrentActor>(_ => who));
        MoneySite opened = new(site, who);
        opened.Rochdale = (await site.Services.GetRequiredService<CouncilScopes>()
            .AllAsync(TestContext.Current.CancellationToken)).Single(c => c.Slug == "rochdale");
        opened.Projects = await Given.AdoptedProjectsAsync(opened.Enter);
        return opened;
    }

    public AsyncServiceScope Enter() => site.Services.GetRequiredService<CouncilScopes>().Enter(Rochdale);

    public Task<IHtmlDocument> ReadAsync(string address) => browser.ReadAsync("/rochdale" + address);

    public Task<System.Net.HttpStatusCode> StatusAsync(string address) => browser.StatusAsync("/rochdale" + address);

    public async Task<string> TextAsync(string address) => await browser.GetStringAsync(
        new Uri("/rochdale" + address, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Fills in the page's last form and sends it; gives the answer, or the page it leads to.</summary>
    public async Task<IHtmlDocument> SendAsync(string address, params (string Name, string Value)[] fields)
    {
        IHtmlDocument page = await ReadAsync(address);
        IHtmlFormElement form = page.Forms.Last(f => f.Method == "post");
        List<KeyValuePair<string, string>> values =
        [
            .. form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
                .Select(i => KeyValuePair.Create(i.Name!, i.Value)),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
        ];
        using FormUrlEncodedContent content = new(values);
        using HttpResponseMessage answer = await browser.PostAsync(
            new Uri("/rochdale" + address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        if (answer.Headers.Location is not { } location)
        {
            return await answer.DocumentAsync();
        }

        using HttpResponseMessage next = await browser.GetAsync(location, TestContext.Current.CancellationToken);
        return await next.DocumentAsync();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    private CouncilRegistration Rochdale { get; set; } = null!;

    private sealed class WhoActs : ICurrentActor
    {
        public Actor Actor { get; set; } = Actor.Visitor;
    }
}
