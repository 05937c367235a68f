using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.People.Residents;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Bodies;

public sealed class MembersPageTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    private DateOnly Today => DateOnly.FromDateTime(site.Clock.Now);

    [Fact]
    public async Task A_member_is_seated_is_public_and_leaves_again()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(body));

        await officer.SendAsync("Seat this member", Answers(body, "Aisha Khan"));

        Assert.Empty(officer.Errors);
        Person reader = await site.APerson().GoAsync($"/rochdale/bodies/{body.Slug}");
        Assert.Contains("Aisha Khan", reader.Text, StringComparison.Ordinal);
        Assert.Contains("5 seats are free", reader.Text, StringComparison.Ordinal);
        await officer.FollowAsync("End this membership");
        await officer.SendAsync(
            "End this membership", [("Why", "She has moved"), .. Day("LastDay", this.Today.AddDays(9))]);
        Assert.Empty(officer.Errors);
        await reader.GoAsync($"/rochdale/bodies/{body.Slug}");
        Assert.Matches("Aisha Khan \\(until \\d+ \\w+ \\d{4}\\)", reader.Text);
    }

    [Fact]
    public async Task A_member_with_an_account_works_at_the_desk_of_the_body()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        NewAccount account = new("aisha@example.org", "Aisha");
        Resident resident = await Given.DoneAsync<OpenAccount, Resident>(site.Enter, open =>
            open.RunAsync(account, Given.AnAdministrator, TestContext.Current.CancellationToken));
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(body));

        await officer.SendAsync("Seat this member", [.. Answers(body, "Aisha"), ("Email", " Aisha@example.org ")]);

        Assert.Empty(officer.Errors);
        await using AsyncServiceScope scope = site.Enter();
        IReadOnlySet<Guid> bodies = await new Holders(scope.ServiceProvider.GetRequiredService<ToadLaneDb>())
            .BodiesOfAsync(resident.Id.Value, this.Today, TestContext.Current.CancellationToken);
        Assert.Equal([body.Id.Value], bodies);
    }

    [Fact]
    public async Task Each_fault_stands_beside_its_field()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(body));

        await officer.SendAsync("Seat this member", ("From.Day", ""), ("From.Month", ""), ("From.Year", ""));
        Assert.Equal(["Choose a constituency", "Enter their name", "Enter their first day"], officer.Errors);
        await officer.SendAsync("Seat this member", [.. Answers(body, "Aisha"), ("Email", "nobody@example.org")]);
        Assert.StartsWith("There is no account", Assert.Single(officer.Errors), StringComparison.Ordinal);
        await officer.SendAsync(
            "Seat this member", [.. Answers(body, "Aisha"), ("Email", ""), .. Day("Until", this.Today.AddDays(-1))]);
        Assert.StartsWith("The last day must not be before", Assert.Single(officer.Errors), StringComparison.Ordinal);
        Assert.Equal("#Until", officer.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Ending_a_membership_needs_a_reason_and_a_day_after_the_first()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Person officer = await site.APerson(Given.AnAdministrator).GoAsync(At(body));
        await officer.SendAsync("Seat this member", Answers(body, "Ben"));
        await officer.FollowAsync("End this membership");

        await officer.SendAsync("End this membership", ("Why", ""));
        Assert.Equal(["Say why they leave"], officer.Errors);
        await officer.SendAsync("End this membership", [("Why", "Moved"), .. Day("LastDay", this.Today.AddDays(-1))]);

        Assert.StartsWith("The last day must not be before", Assert.Single(officer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_another_body_or_a_body_that_is_not_there_is_not_found()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Person officer = site.APerson(Given.AnOfficer);

        using HttpResponseMessage member = await officer.FetchAsync($"{At(body)}/{Guid.NewGuid()}/unseat");
        using HttpResponseMessage none = await officer.FetchAsync("/rochdale/desk/bodies/nowhere/members");

        Assert.Equal(HttpStatusCode.NotFound, member.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static string At(Body body) => $"/rochdale/desk/bodies/{body.Slug}/members";

    private (string Name, string Value)[] Answers(Body body, string name) =>
    [
        ("Constituency", $"{body.Constituencies.First(c => c.Name == "Residents").Id.Value}"),
        ("Name", name),
        .. Day("From", this.Today),
    ];

    private static (string Name, string Value)[] Day(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];
}
