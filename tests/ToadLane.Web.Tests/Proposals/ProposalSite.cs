using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Testing;
using ToadLane.Web.Access;

namespace ToadLane.Web.Tests.Proposals;

/// <summary>A site whose clock stands still, where a request may say as whom it comes.</summary>
public sealed class ProposalSite : IAsyncLifetime
{
    private const string Header = "As-Actor";

    private readonly Dictionary<string, Actor> actors = [];
    private readonly SentQueries queries = new();
    private Site site = null!;
    private CouncilRegistration rochdale = null!;

    public TestClock Clock { get; } = new();

    public SentQueries Queries => this.queries;

    public async ValueTask InitializeAsync()
    {
        this.site = await Site.OpenAsync(site =>
        {
            // Tests open and close votes themselves.
            site.Settings["TOADLANE_TIMETABLE_SECONDS"] = "0";
            site.Also = services =>
            {
                services.AddSingleton<TimeProvider>(this.Clock);
                services.AddHttpContextAccessor();
                services.AddScoped<ICurrentActor>(p => new ActorOfHeader(
                    p.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers[Header], this.actors));
            };
        });
        CouncilScopes scopes = this.site.Services.GetRequiredService<CouncilScopes>();
        this.rochdale = (await scopes.AllAsync(CancellationToken.None)).Single(c => c.Slug == "rochdale");
    }

    public AsyncServiceScope Enter() => this.site.Services.GetRequiredService<CouncilScopes>().Enter(this.rochdale);

    /// <summary>Somebody with a browser of their own.</summary>
    public Person APerson(Actor? actor = null)
    {
        HttpClient browser = this.site.NewBrowser();
        if (actor is not null)
        {
            string name = $"actor-{this.actors.Count}";
            this.actors[name] = actor;
            browser.DefaultRequestHeaders.Add(Header, name);
        }

        return new Person(browser);
    }

    public async ValueTask DisposeAsync()
    {
        this.queries.Dispose();
        await this.site.DisposeAsync();
    }

    private sealed class ActorOfHeader(string? name, Dictionary<string, Actor> actors) : ICurrentActor
    {
        public Actor Actor { get; } = actors.GetValueOrDefault(name ?? "", Actor.Visitor);
    }
}
