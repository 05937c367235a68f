using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Delivery;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Projects;

public sealed class ProjectPageTests : IAsyncLifetime
{
    private MoneySite site = null!;

    [Fact]
    public async Task The_list_says_where_every_project_stands()
    {
        IHtmlDocument page = await site.ReadAsync("/projects");

        Assert.Equal(2, page.QuerySelectorAll(".tl-projects > li").Length);
        Assert.Contains("Not started", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Results adopted in full: 1 of 1 (100%)", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_plans_reports_pays_and_finishes()
    {
        site.Actor = Given.AnOfficer;
        string desk = $"/desk/projects/{site.Projects[0].Id.Value}";

        await site.SendAsync(
            desk + "/plan",
            [
                ("Team", "Parks"), .. Date("Finish", "1", "3", "2030"),
                ("Step", "Order timber"), .. Date("StepOn", "1", "2", "2030"),
            ]);
        await site.SendAsync(desk + "/report", ("Text", "The ground is cleared"));
        IHtmlDocument paid = await site.SendAsync(desk + "/invoice", Invoice("1,000.50"));
        IHtmlDocument finished = await site.SendAsync(desk + "/finish", ("Note", "Four benches stand"));

        Assert.Contains("£1,000.50", paid.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Order timber", finished.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The ground is cleared", finished.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Four benches stand", finished.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("£2,999.50", finished.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_above_what_is_left_is_refused_on_the_form()
    {
        site.Actor = Given.AnOfficer;

        IHtmlDocument page = await site.SendAsync(
            $"/desk/projects/{site.Projects[0].Id.Value}/invoice", Invoice("4,000.01"));

        Assert.Contains(
            "£4,000.00 is left",
            page.QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_names_every_field_that_is_missing()
    {
        site.Actor = Given.AnOfficer;

        IHtmlDocument page = await site.SendAsync($"/desk/projects/{site.Projects[0].Id.Value}/invoice");

        Assert.Equal(4, page.QuerySelectorAll(".govuk-error-summary li").Length);
    }

    [Fact]
    public async Task A_photo_is_shown_with_its_words()
    {
        ProjectId id = site.Projects[0].Id;
        NewReport report = new("Done") { Photo = new(SamplePictures.Jpeg(1, "secret"), "Two benches") };
        await Given.DoneAsync<ReportProgress, Project>(
            site.Enter, r => r.RunAsync(id, report, Given.AnOfficer, CancellationToken.None));

        IHtmlDocument page = await site.ReadAsync($"/projects/{id.Value}");
        IHtmlImageElement photo = (IHtmlImageElement)page.QuerySelector(".tl-report img")!;

        Assert.Equal("Two benches", photo.AlternativeText);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(photo.GetAttribute("src")!["/rochdale".Length..]));
    }

    [Fact]
    public async Task The_decision_maker_departs_with_a_reason_for_each_project_left_out()
    {
        Decision decision = await Given.ACountedDecisionAsync(site.Enter);
        site.Actor = Given.ADecisionMaker;
        string address = $"/desk/adoption/{decision.Slug}";

        IHtmlDocument nothing = await site.SendAsync(address);
        IHtmlDocument refused = await site.SendAsync(address, [.. Answer("Departed")]);
        await site.SendAsync(address, [.. Answer("Departed"), ("WhyNot[0]", ""), ("WhyNot[1]", "The road is not ours")]);

        Assert.Equal(4, nothing.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Contains(
            "adopt the result",
            refused.QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
        await using AsyncServiceScope scope = site.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Assert.Equal(2, (await db.Departures.SingleAsync(TestContext.Current.CancellationToken)).Number);
    }

    [Theory]
    [InlineData("/desk/projects")]
    [InlineData("/desk/adoption")]
    public async Task The_desk_is_closed_to_visitors(string address) =>
        Assert.NotEqual(HttpStatusCode.OK, await site.StatusAsync(address));

    [Theory]
    [InlineData("/projects/00000000-0000-0000-0000-000000000001")]
    [InlineData("/money/00000000-0000-0000-0000-000000000001")]
    [InlineData("/money/00000000-0000-0000-0000-000000000001/spending.csv")]
    public async Task What_is_not_there_answers_404(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(address));

    public async ValueTask InitializeAsync() => site = await MoneySite.OpenAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static (string Name, string Value)[] Date(string field, string day, string month, string year) =>
        [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)];

    private static (string Name, string Value)[] Invoice(string net) =>
    [
        ("Supplier", "Timber Ltd"), ("Kind", "Organisation"), ("Reference", "7"), .. Date("Date", "1", "5", "2026"),
        ("NetPence", net), ("VatPence", ""),
    ];

    private static (string Name, string Value)[] Answer(string verdict) =>
        [("Verdict", verdict), ("Reason", "Because"), ("Team", "Parks"), .. Date("PlannedFinish", "1", "3", "2030")];
}
