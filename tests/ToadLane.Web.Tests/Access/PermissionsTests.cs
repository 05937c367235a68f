using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People;
using ToadLane.People.Demonstration;
using ToadLane.Testing;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Tests.Access;

/// <summary>Every address of the site, asked for by a stranger and by somebody of each role.</summary>
public sealed class PermissionsTests : IAsyncLifetime
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "generated", "permissions.md");

    private Site site = null!;

    [Fact]
    public async Task Every_address_says_who_may_call_it()
    {
        List<string> silent = [.. (await this.AddressesAsync())
            .Where(a => a.Needs is null && !a.IsOpen).Select(a => a.Route)];

        Assert.Empty(silent);
    }

    [Fact]
    public async Task Strangers_and_wrong_roles_are_refused_and_right_roles_are_not()
    {
        List<string> faults = [];
        List<(DemonstrationPerson? Person, HttpClient Browser)> people = [(null, this.site.NewBrowser())];
        foreach (DemonstrationPerson person in DemonstrationPerson.All)
        {
            people.Add((person, await this.site.SignedInAsync(person)));
        }

        foreach (Address address in await this.AddressesAsync())
        {
            foreach ((DemonstrationPerson? person, HttpClient browser) in people)
            {
                Answer expected = address.AnswerTo(person);
                Answer actual = await AskAsync(browser, address);
                if (actual != expected)
                {
                    faults.Add($"{address.Method} {address.Route} by {person?.Role.ToString() ?? "a stranger"}: "
                        + $"{actual}, not {expected}");
                }
            }
        }

        people.ForEach(p => p.Browser.Dispose());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_published_table_is_the_true_one()
    {
        StringBuilder table = new(
            "# Who may call which address\n\nMade from the site's endpoints by PermissionsTests; "
            + "run with TOADLANE_WRITE_DOCS=1 to write it anew.\n\n| Address | Where | Who |\n|---|---|---|\n");
        foreach (Address address in await this.AddressesAsync())
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{address.Route}` | {address.Place} | {address.Who} |\n");
        }

        if (Environment.GetEnvironmentVariable("TOADLANE_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            await System.IO.File.WriteAllTextAsync(File, table.ToString(), TestContext.Current.CancellationToken);
        }

        string published = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Equal(published, table.ToString());
    }

    public async ValueTask InitializeAsync()
    {
        this.site = await Site.OpenAsync(
            site => site.Also = services => services.AddScoped<IBodiesOf, SeatOfTheMember>());
        await this.site.PeopleAsync();
    }

    public ValueTask DisposeAsync() => this.site.DisposeAsync();

    // While developing, the framework also serves files that the build has not listed yet.
    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || endpoint.RoutePattern.Parameters.Any(p => p.ParameterPolicies.Any(policy => policy.Content == "file"));

    private static async Task<Answer> AskAsync(HttpClient browser, Address address)
    {
        using HttpRequestMessage request = new(new HttpMethod(address.Method), address.Example);
        using HttpResponseMessage response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Forbidden => Answer.Refused,
            HttpStatusCode.Redirect when IsSignIn(response.Headers.Location) => Answer.AskedToSignIn,
            _ => Answer.LetIn,
        };
    }

    private static bool IsSignIn(Uri? location) =>
        location?.OriginalString.Contains("/sign-in?return=", StringComparison.Ordinal) ?? false;

    private async Task<List<Address>> AddressesAsync()
    {
        PageLoader pages = this.site.Services.GetRequiredService<PageLoader>();
        List<Address> addresses = [];
        foreach (RouteEndpoint endpoint in this.site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>().Where(e => !IsFile(e)))
        {
            EndpointMetadataCollection metadata = endpoint.Metadata;
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                CompiledPageActionDescriptor compiled = await pages.LoadAsync(page, metadata);
                metadata = new EndpointMetadataCollection(metadata.Concat(compiled.EndpointMetadata ?? []));
            }

            addresses.Add(new Address(endpoint.RoutePattern, metadata));
        }

        return [.. addresses.DistinctBy(a => (a.Method, a.Route)).OrderBy(a => a.Route, StringComparer.Ordinal)];
    }

    private enum Answer
    {
        LetIn,
        Refused,
        AskedToSignIn,
    }

    private sealed record Address(RoutePattern Pattern, EndpointMetadataCollection Metadata)
    {
        public string Route => "/" + this.Pattern.RawText!.TrimStart('/');

        public string Method => this.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

        public NeedsAttribute? Needs => this.Metadata.GetMetadata<NeedsAttribute>();

        public bool IsOpen => this.Metadata.GetMetadata<IAllowAnonymous>() is not null;

        public Place Place => PlacedAttribute.Of(this.Metadata);

        public string Who => this.Needs is { } needs
            ? string.Join(", ", WhoMay.Table[needs.Act].Select(RoleName.Of)) + $" ({needs.Act})"
                + (needs.OpenInDemonstration ? "; anyone in a demonstration" : string.Empty)
            : this.IsOpen ? "Anyone" : "Nobody";

        /// <summary>The route with something in each place that nothing has as its id.</summary>
        public string Example =>
            (this.Place == Place.Hub ? string.Empty : "/rochdale") + "/" + string.Join('/', this.Pattern
            .PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart parameter => ExampleOf(parameter),
                _ => string.Empty,
            }))));

        public Answer AnswerTo(DemonstrationPerson? person)
        {
            if (this.Place == Place.Hub || this.IsOpen || this.Needs is { OpenInDemonstration: true })
            {
                return Answer.LetIn;
            }

            IReadOnlyList<Role> may = this.Needs is null ? [] : WhoMay.Table[this.Needs.Act];
            bool allowed = may.Contains(Role.Visitor)
                || (person is not null && (may.Contains(Role.Resident) || may.Contains(person.Role)));
            return allowed ? Answer.LetIn : person is null ? Answer.AskedToSignIn : Answer.Refused;
        }

        private static string ExampleOf(RoutePatternParameterPart parameter) =>
            parameter.ParameterPolicies.Any(p => p.Content is "int" or "long")
                ? "404"
                : "5a1f6d0e-94a5-4c61-9b53-0d4e8f6f0a11";
    }

    private sealed class SeatOfTheMember(Storage.ToadLaneDb db) : IBodiesOf
    {
        public Task<IReadOnlySet<Guid>> BodiesOfAsync(Guid residentId, DateOnly today, CancellationToken cancel)
        {
            string? email = db.Residents.Where(r => r.Id == new ToadLane.People.Residents.ResidentId(residentId))
                .Select(r => r.Email).Single();
            HashSet<Guid> seats = email == DemonstrationPerson.Member.Email ? [residentId] : [];
            return Task.FromResult<IReadOnlySet<Guid>>(seats);
        }
    }
}
