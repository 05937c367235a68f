using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

/// <summary>A voting place from the desk that opens it to the kiosk that casts, through the pages alone.</summary>
public sealed class VotingPlacePagesTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    [Fact]
    public async Task An_officer_opens_a_place_and_the_decision_says_where_and_when()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        Person officer = await site.APerson(Given.AnOfficer)
            .GoAsync($"/rochdale/desk/decisions/{poll.Decision.Slug}/places");

        await officer.SendAsync("Open the place", ("Kind", "Room"), ("Name", "Milkstone Library"));
        Assert.Single(officer.Errors);
        await officer.SendAsync(
            "Open the place",
            ("Kind", "Room"), ("Name", "Milkstone Library"), ("Address", "1 High Street"), ("Hours", "Saturday, 10am"));
        await officer.SendAsync("Add to the staff", ("Place", "milkstone-library"), ("Email", "nobody@example.org"));
        Assert.Contains("Nobody who may work", Assert.Single(officer.Errors), StringComparison.Ordinal);

        Person visitor = await site.APerson().GoAsync($"/rochdale/decisions/{poll.Decision.Slug}");
        Assert.Contains("Milkstone Library, 1 High Street", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Saturday, 10am", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_give_a_number_and_the_kiosk_casts_and_begins_anew()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        PollPlace place = await PollPlace.OpenAsync(poll);
        string slug = poll.Decision.Slug;
        Person stella = await site.APerson(PollPlace.Stella)
            .GoAsync($"/rochdale/desk/decisions/{slug}/places/{place.Itself.Slug}");
        await AdmitAsync(stella);
        string number = stella.Page.QuerySelector(".tl-code")!.TextContent;
        Assert.Contains("not used yet: 1.", stella.Text, StringComparison.Ordinal);
        Person kiosk = await site.APerson().GoAsync($"/rochdale/decisions/{slug}/kiosk/{place.Itself.Slug}");

        await kiosk.SendAsync("Continue", ("Number", "0000-0000"));
        Assert.Single(kiosk.Errors);
        await kiosk.SendAsync("Continue", ("Number", number));
        Assert.Equal("Choose your projects", kiosk.Heading);
        await kiosk.SendAsync("Continue");
        Assert.Single(kiosk.Errors);
        await kiosk.SendAsync("Continue", ("Chosen", "2"));
        Assert.Equal("Check your vote", kiosk.Heading);
        await kiosk.SendAsync("Cast my vote");
        Assert.Contains("You have voted", kiosk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Project 2", kiosk.Text, StringComparison.Ordinal);
        await kiosk.FollowAsync("Start for the next voter");
        Assert.Equal("Vote here", kiosk.Heading);
        await kiosk.SendAsync("Continue", ("Number", number));
        Assert.Single(kiosk.Errors);
        await AdmitAsync(stella);
        Assert.Contains("has voted already", Assert.Single(stella.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("not used yet", stella.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_voter_at_a_kiosk_begins_in_the_usual_language()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        PollPlace place = await PollPlace.OpenAsync(poll);
        Person kiosk = await site.APerson()
            .GoAsync($"/rochdale/decisions/{poll.Decision.Slug}/kiosk/{place.Itself.Slug}");

        await kiosk.GoAsync(kiosk.Page.QuerySelector("a[hreflang=cy]")!.GetAttribute("href")!);
        string welsh = kiosk.Heading;
        await kiosk.GoAsync(kiosk.Page.QuerySelector("#kiosk")!.GetAttribute("data-start")!);

        Assert.Equal("Vote here", kiosk.Heading);
        Assert.NotEqual("Vote here", welsh);
    }

    [Fact]
    public async Task Nothing_of_a_voter_stays_in_the_browser_of_a_kiosk()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        PollPlace place = await PollPlace.OpenAsync(poll);

        using HttpResponseMessage page = await site.APerson().FetchAsync(
            $"/rochdale/decisions/{poll.Decision.Slug}/kiosk/{place.Itself.Slug}");

        Assert.True(page.Headers.CacheControl!.NoStore);
        string text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("http-equiv=\"refresh\"", text, StringComparison.Ordinal);
        IEnumerable<string> cookies = page.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : [];
        Assert.DoesNotContain(cookies, cookie => cookie.StartsWith("tl-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_is_recorded_with_both_declarations_or_not_at_all()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        Person stella = await site.APerson(PollPlace.Stella).GoAsync($"/rochdale/desk/decisions/{poll.Decision.Slug}/help");
        (string, string)[] told =
        [
            ("Search.Name", "Elector 1"), ("Search.Postcode", "OL16 1LN"), ("Search.Born.Day", "3"),
            ("Search.Born.Month", "2"), ("Search.Born.Year", "1980"), ("Channel", "Paper"),
            ("Capacity", "Companion"), ("HelperName", "Carol Companion"), ("VoterAsked", "true"),
        ];

        await stella.SendAsync("Record the help", told);
        Assert.Contains("must declare", Assert.Single(stella.Errors), StringComparison.Ordinal);
        await stella.SendAsync("Record the help", [.. told, ("HelperDeclared", "true")]);

        Assert.Contains("The help is recorded", stella.Text, StringComparison.Ordinal);
    }

    private static Task<Person> AdmitAsync(Person stella) => stella.SendAsync(
        "Mark as voting here",
        ("Search.Name", "Elector 1"),
        ("Search.Postcode", "OL16 1LN"),
        ("Search.Born.Day", "3"),
        ("Search.Born.Month", "2"),
        ("Search.Born.Year", "1980"));
}
