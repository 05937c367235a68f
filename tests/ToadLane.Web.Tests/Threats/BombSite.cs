using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Plans;
using ToadLane.People.Demonstration;
using ToadLane.Testing;
using ToadLane.Testing.Bombs;
using ToadLane.Testing.Databases;

namespace ToadLane.Web.Tests.Threats;

/// <summary>A server process with every place to which a file is sent, each open to whoever may use it.</summary>
public sealed class BombSite : IAsyncLifetime
{
    private const string Council = "oldham";

    private static readonly (string, string)[] OfAnIndicator =
    [
        ("Basis", "Indicator"), ("Name", "Need"), ("Source", "ONS"), ("PublishedOn.Day", "1"),
        ("PublishedOn.Month", "2"), ("PublishedOn.Year", "2025"), ("PublishedOn", "2025-02-01"), ("Top", "3"),
    ];

    private readonly List<HttpClient> browsers = [];
    private TestInstallation installation = null!;
    private CouncilRegistration oldham = null!;

    public ServerProcess Server { get; private set; } = null!;

    public IReadOnlyList<UploadDoor> Doors { get; private set; } = [];

    /// <summary>Somebody's own browser, which shows redirects.</summary>
    public HttpClient NewBrowser()
    {
        HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = this.Server.Address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        this.browsers.Add(browser);
        return browser;
    }

    public async ValueTask InitializeAsync()
    {
        this.installation = await TestInstallation.StartAsync("sqlite");
        // The server has the real clock.
        this.installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime);
        NewCouncil council = new(Council, "Oldham", "E08000004") { IsDemonstration = true };
        this.oldham = await this.installation.AddCouncilAsync(council);
        await Given.DoneAsync<AddDemonstrationPeople, int>(
            this.Enter, add => add.RunAsync(Actor.Operator, CancellationToken.None));
        Decision open = await Given.ADecisionAsync(this.Enter);
        Decision scrutinised = await this.ScrutinisedAsync();
        IReadOnlyList<Project> projects = await Given.AdoptedProjectsAsync(this.Enter);
        this.Server = new ServerProcess(this.installation.Installation);
        await this.Server.StartAsync();
        HttpClient officer = await this.SignedInAsync(DemonstrationPerson.Officer);
        HttpClient scrutineer = await this.SignedInAsync(DemonstrationPerson.Scrutineer);
        HttpClient visitor = this.NewBrowser();
        using HttpResponseMessage begun = await visitor.FillInAsync(At($"/decisions/{open.Slug}/propose"));
        string electorate = At($"/desk/decisions/{open.Slug}/electorate");
        this.Doors =
        [
            new(visitor, At($"/decisions/{open.Slug}/propose/photo"), "Photo", PictureBombs.All)
                { Also = [("Description", "A wall")] },
            new(officer, At($"/desk/projects/{projects[0].Id.Value}/report"), "Photo", PictureBombs.All)
                { Also = [("Text", "Dug"), ("Description", "A hole")] },
            new(officer, electorate, "Register", TableBombs.All),
            new(officer, electorate, "Addresses", TableBombs.All) { Query = "?handler=Letters" },
            new(officer, electorate + "/rule", "Figures", TableBombs.All) { Also = OfAnIndicator },
            new(officer, At($"/desk/votes/{scrutinised.Slug}/key"), "KeyFile", JsonBombs.All),
            new(scrutineer, At($"/desk/votes/{scrutinised.Slug}/result"), "ResultFile", JsonBombs.All),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        this.browsers.ForEach(browser => browser.Dispose());
        await this.Server.DisposeAsync();
        await this.installation.DisposeAsync();
    }

    private static string At(string page) => $"/{Council}{page}";

    private AsyncServiceScope Enter() => this.installation.Enter(this.oldham);

    // Its scrutineers have not brought their key yet.
    private async Task<Decision> ScrutinisedAsync()
    {
        Power power = await Given.APowerAsync(this.Enter);
        DateTime now = this.installation.Clock.GetUtcNow().UtcDateTime;
        NewDecision plan = new(power.Id, "scrutinised", "Counted by scrutineers", "Which?", power.Amount)
        {
            Timetable = new(now.AddDays(-7), now.AddDays(21), now.AddDays(60), now.AddDays(80)),
            Rules = new(BallotStyle.WithinBudget, CountingRule.Greedy) { KeyHolding = KeyHolding.ScrutineersCount },
        };
        return await Given.DoneAsync<PlanDecision, Decision>(
            this.Enter, operation => operation.RunAsync(plan, Given.AnOfficer, CancellationToken.None));
    }

    private async Task<HttpClient> SignedInAsync(DemonstrationPerson person)
    {
        HttpClient browser = this.NewBrowser();
        using HttpResponseMessage answer = await browser.FillInAsync(At("/sign-in"), ("person", person.Email));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }
}

/// <summary>One place to which a file is sent.</summary>
/// <param name="Browser">Of somebody who may send one.</param>
/// <param name="Page">The page with the form.</param>
/// <param name="Field">The file's field.</param>
/// <param name="Own">What hurts a reader of the files that belong here.</param>
public sealed record UploadDoor(HttpClient Browser, string Page, string Field, IReadOnlyList<Bomb> Own)
{
    /// <summary>What the address has behind the page's, if anything.</summary>
    public string Query { get; init; } = "";

    public IReadOnlyList<(string Name, string Value)> Also { get; init; } = [];

    public IEnumerable<Bomb> Bombs => [.. this.Own, .. ArchiveBombs.All, .. MarkupBombs.All];

    /// <summary>The token of the page's form.</summary>
    public async Task<string> TokenAsync()
    {
        IHtmlDocument page = await this.Browser.ReadAsync(this.Page);
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    public async Task<HttpResponseMessage> SendAsync(string token, byte[] file)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(file), this.Field, "bomb" },
        };
        foreach ((string name, string value) in this.Also)
        {
            form.Add(new StringContent(value), name);
        }

        Uri address = new(this.Page + this.Query, UriKind.Relative);
        return await this.Browser.PostAsync(address, form, TestContext.Current.CancellationToken);
    }
}
