using ToadLane.Councils;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Bodies;

public sealed class FoundBodyPageTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    private const StringComparison Exactly = StringComparison.Ordinal;
    private const string New = "/rochdale/desk/bodies/new";

    [Fact]
    public async Task An_officer_founds_a_partnership_and_everyone_can_read_of_it()
    {
        Neighbourhood place = await Given.ANeighbourhoodAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(New);

        await officer.SendAsync("Found this body", [.. Answers(place, "Canal friends"), .. Row(0, "Residents", 3)]);

        Assert.Equal("Canal friends", officer.Heading);
        Person reader = await site.APerson().GoAsync("/rochdale/bodies");
        await reader.FollowAsync("Canal friends");
        Assert.Contains("Residents hold 3 of the 5 seats.", reader.Text, Exactly);
        Assert.Contains("Nothing has been handed over to it yet.", reader.Text, Exactly);
        Assert.DoesNotContain("Seat or unseat members", reader.Text, Exactly);
    }

    [Fact]
    public async Task Nothing_filled_in_names_every_field()
    {
        await Given.ANeighbourhoodAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(New);

        await officer.SendAsync("Found this body", ("Constituencies[1].Name", "The school"));

        Assert.Equal(
            ["Enter a name", "Say whether they are residents", "Enter the number of their seats, from 1 to 100"],
            officer.Errors);
    }

    [Fact]
    public async Task Residents_without_a_majority_are_refused_beside_the_seats_and_what_was_typed_stays()
    {
        Neighbourhood place = await Given.ANeighbourhoodAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(New);

        await officer.SendAsync("Found this body", [.. Answers(place, "Few residents"), .. Row(0, "Residents", 2)]);

        string error = Assert.Single(officer.Errors);
        Assert.StartsWith("Residents must hold more than half of the seats. They hold 2 of 4.", error, Exactly);
        Assert.Equal("#Constituencies_0__Seats", LinkOfTheError(officer));
        Assert.Equal("Few residents", officer.Page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_beside_the_name()
    {
        Neighbourhood place = await Given.ANeighbourhoodAsync(site.Enter);
        (string, string)[] answers = [.. Answers(place, "Twice founded"), .. Row(0, "Residents", 3)];
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(New);
        await officer.SendAsync("Found this body", answers);

        await officer.GoAsync(New);
        await officer.SendAsync("Found this body", answers);

        Assert.StartsWith("There is already a body", Assert.Single(officer.Errors), Exactly);
        Assert.Equal("#Name", LinkOfTheError(officer));
    }

    [Fact]
    public async Task A_row_more_keeps_what_was_typed_and_judges_nothing()
    {
        await Given.ANeighbourhoodAsync(site.Enter);
        Person officer = await site.APerson(Given.AnAdministrator).GoAsync(New);

        await officer.SendAsync("Add another constituency", ("Constituencies[0].Name", "The street"));

        Assert.Empty(officer.Errors);
        Assert.Equal(4, officer.Page.QuerySelectorAll("input[name$='.Seats']").Length);
        Assert.Equal("The street", officer.Page.GetElementById("Constituencies_0__Name")!.GetAttribute("value"));
    }

    private static string? LinkOfTheError(Person person) =>
        person.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href");

    private static (string Name, string Value)[] Answers(Neighbourhood place, string name) =>
        [("Name", name), ("Neighbourhood", place.Id.Value.ToString()), .. Row(1, "Stakeholders", 2)];

    private static (string Name, string Value)[] Row(int number, string interest, int seats) =>
    [
        ($"Constituencies[{number}].Name", $"Group {number}"),
        ($"Constituencies[{number}].Interest", interest),
        ($"Constituencies[{number}].Seats", $"{seats}"),
    ];
}
