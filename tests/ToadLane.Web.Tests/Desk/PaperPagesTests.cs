using Microsoft.EntityFrameworkCore;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

/// <summary>Ballot papers from printing to the closed batch, through the pages alone.</summary>
public sealed class PaperPagesTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    [Fact]
    public async Task A_batch_is_printed_given_out_taken_back_keyed_twice_settled_and_closed()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        string papers = $"/rochdale/desk/decisions/{poll.Decision.Slug}/papers";
        Person ann = await site.APerson(PaperDesk.Ann).GoAsync(papers);
        Person bob = site.APerson(PaperDesk.Bob);

        await ann.SendAsync("Begin the batch", ("Papers", "4"));
        Assert.Equal("Ballot paper, batch A", ann.Heading);
        Assert.Contains("Project 3 by the canal", ann.Text, StringComparison.Ordinal);
        await ann.GoAsync(papers + "/roll");
        await GiveAndTakeAsync(ann, 1);
        await GiveAndTakeAsync(ann, 2);
        await KeyAsync(ann, papers, "first", "1, 2", "3");
        await KeyAsync(bob, papers, "second", "1 2", "4");

        await bob.GoAsync(papers + "/A");
        await bob.FollowAsync("Key paper 2 again");
        Assert.DoesNotContain("3", bob.Page.QuerySelector("input[name=Projects]")!.OuterHtml, StringComparison.Ordinal);
        await bob.SendAsync("Save and go on", ("Reading", "vote"), ("Projects", "3"));
        await ann.GoAsync(papers + "/A");
        await ann.SendAsync("Close the batch", ("LeftOver", "1"));
        Assert.Contains("unused papers are 3", Assert.Single(ann.Errors), StringComparison.Ordinal);
        await ann.SendAsync("Close the batch", ("LeftOver", "2"));

        Assert.Contains("every paper is accounted for", ann.Text, StringComparison.Ordinal);
        Assert.Equal(2, await poll.ReadAsync(db => db.PaperEnvelopes.CountAsync()));
    }

    [Fact]
    public async Task What_is_typed_wrong_is_said_beside_the_field()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        string papers = $"/rochdale/desk/decisions/{poll.Decision.Slug}/papers";
        Person ann = await site.APerson(PaperDesk.Ann).GoAsync(papers);

        await ann.SendAsync("Begin the batch", ("Papers", "0"));
        Assert.Single(ann.Errors);
        await ann.SendAsync("Begin the batch", ("Papers", "3"));
        await ann.GoAsync(papers + "/roll");
        await ann.SendAsync("Mark a paper as given out", ("Search.Name", "Nobody"));
        Assert.Equal(["Choose the batch"], ann.Errors);
        await ann.SendAsync("Mark a paper as given out", ("Mark", "A"), ("Search.Name", ""));
        Assert.Equal(["Enter a code, or a name"], ann.Errors);
        await ann.SendAsync(
            "Mark a paper as given out",
            ("Mark", "A"), ("Search.Name", "Nobody"), ("Search.Postcode", "OL16 1LN"));
        Assert.Contains("not on the register", Assert.Single(ann.Errors), StringComparison.Ordinal);
        await ann.GoAsync(papers + "/A");
        await ann.SendAsync("Close the batch");
        Assert.Equal(["Count the papers that were never given out"], ann.Errors);
    }

    [Fact]
    public async Task The_paper_to_print_says_nothing_of_a_voter_and_comes_in_large_print()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        Poll.Must(await new PaperDesk(poll).PrintAsync(2));
        Person ann = site.APerson(PaperDesk.Ann);

        await ann.GoAsync($"/rochdale/desk/decisions/{poll.Decision.Slug}/papers/A/print?size=large");

        string paper = ann.Page.QuerySelector(".tl-ballot--large")!.TextContent;
        Assert.Equal(
            ["1", "2", "3", "4", "5", ""],
            ann.Page.QuerySelectorAll(".tl-ballot tbody td:first-child").Select(cell => cell.TextContent));
        Assert.Contains("Batch A", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Elector", paper, StringComparison.Ordinal);
    }

    private static async Task GiveAndTakeAsync(Person ann, int elector)
    {
        foreach (string button in new[] { "Mark a paper as given out", "Mark an envelope as back" })
        {
            await ann.SendAsync(
                button,
                ("Mark", "A"),
                ("Search.Name", $"Elector {elector}"),
                ("Search.Postcode", "OL16 1LN"),
                ("Search.Born.Day", "3"),
                ("Search.Born.Month", "2"),
                ("Search.Born.Year", "1980"));
            Assert.Empty(ann.Errors);
            Assert.DoesNotContain("Elector", ann.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }
    }

    private static async Task KeyAsync(Person keyer, string papers, string entry, params string[] pile)
    {
        await keyer.GoAsync($"{papers}/A/key/{entry}");
        foreach (string projects in pile)
        {
            await keyer.SendAsync("Save and go on", ("Reading", "vote"), ("Projects", projects));
            Assert.Empty(keyer.Errors);
        }
    }
}
