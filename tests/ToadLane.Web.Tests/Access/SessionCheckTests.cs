using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Demonstration;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Access;

public sealed class SessionCheckTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private Site site = null!;

    [Fact]
    public async Task An_office_holder_signs_in_anew_after_eight_hours_and_a_resident_does_not()
    {
        using HttpClient officer = await this.site.SignedInAsync(DemonstrationPerson.Officer);
        using HttpClient resident = await this.site.SignedInAsync(DemonstrationPerson.Resident);

        this.clock.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(HttpStatusCode.OK, await officer.StatusAsync("/rochdale/outbox/letters"));
        this.clock.Advance(TimeSpan.FromHours(0.2));

        Assert.Equal(HttpStatusCode.Redirect, await officer.StatusAsync("/rochdale/outbox/letters"));
        Assert.Equal(HttpStatusCode.OK, await resident.StatusAsync("/rochdale/account"));
    }

    [Fact]
    public async Task A_role_ends_in_the_middle_of_a_session()
    {
        using HttpClient officer = await this.site.SignedInAsync(DemonstrationPerson.Officer);
        Assert.Equal(HttpStatusCode.OK, await officer.StatusAsync("/rochdale/outbox/letters"));
        await using AsyncServiceScope scope = await this.site.EnterAsync("rochdale");
        ResidentId id = scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Residents
            .Single(r => r.Email == DemonstrationPerson.Officer.Email).Id;

        await scope.ServiceProvider.GetRequiredService<RevokeRole>().RunAsync(
            new RoleRevocation(id, Role.Officer, "Left"), Actor.Operator, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, await officer.StatusAsync("/rochdale/outbox/letters"));
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_this_site_is_refused()
    {
        using HttpClient browser = this.site.NewBrowser();
        using FormUrlEncodedContent forged = new([new("Email", "ann@example.com")]);

        using HttpResponseMessage response = await browser.PostAsync(
            new Uri("/rochdale/sign-in", UriKind.Relative), forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        IHtmlDocument page = await response.DocumentAsync();
        Assert.Contains("open too long", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        this.site = await Site.OpenAsync(
            site => site.Also = services => services.AddSingleton<TimeProvider>(this.clock));
        await this.site.PeopleAsync();
    }

    public ValueTask DisposeAsync() => this.site.DisposeAsync();
}
