using System.Net;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Proposals;

public sealed class ProposalPagesTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    [Fact]
    public async Task The_list_shows_number_title_place_stage_and_cost()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Feasible);

        Person person = await site.APerson().GoAsync(List(decision));

        string card = person.Page.QuerySelector(".tl-card")!.TextContent;
        Assert.All(
            ["Benches by the canal", "The towpath", "Can be done", "Number 1", "£5,000, checked by officers"],
            words => Assert.Contains(words, card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_is_searched_and_filtered_by_its_form()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Published);
        ProposalText text = Given.AText with { Title = "Wild flowers" };
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.NotFeasible, text);

        Person person = await site.APerson().GoAsync(List(decision) + "?words=FLOWERS");
        Assert.Equal(["Wild flowers"], Titles(person));
        await person.GoAsync(List(decision) + "?stage=Published");
        Assert.Equal(["Benches by the canal"], Titles(person));
        await person.GoAsync(List(decision) + "?stage=Withdrawn");
        Assert.Contains("No idea fits", person.Text, StringComparison.Ordinal);
        await person.GoAsync(List(decision) + "?stage=Draft");
        Assert.Equal(2, Titles(person).Count);
    }

    [Theory]
    [InlineData(ProposalStage.Submitted)]
    [InlineData(ProposalStage.Rejected)]
    public async Task The_words_of_an_idea_that_is_not_let_onto_the_site_are_nowhere(ProposalStage stage)
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, stage, Given.AText with { Title = "Rude words" });

        Person person = await site.APerson().GoAsync(List(decision));
        Assert.DoesNotContain("Rude", person.Text, StringComparison.Ordinal);
        await person.GoAsync(List(decision) + "?words=rude");
        Assert.Empty(Titles(person));
        await person.GoAsync(List(decision) + "/1");
        Assert.DoesNotContain("Rude", person.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(
            stage == ProposalStage.Rejected,
            person.Text.Contains("It names a private person.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_tells_what_happened_with_dates_reasons_and_every_answer_of_the_officers()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        StartedProposal proposal = await Given.AProposalAsync(site.Enter, decision, ProposalStage.NotFeasible);
        await Given.CostAsync(site.Enter, proposal.Id, new Pence(6_000_00));

        Person person = await site.APerson().GoAsync(List(decision) + "/1");

        string[] steps = [.. person.Page.QuerySelectorAll(".tl-steps__step strong").Select(s => s.TextContent)];
        Assert.Equal(
            [
                "It was sent in",
                "It keeps the rules, so it was published",
                "Officers checked it: it cannot be done",
                "Officers checked it: it can be done",
            ],
            steps);
        Assert.Contains("The land is not the council’s.", person.Text, StringComparison.Ordinal);
        Assert.Contains("for £6,000", person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_idea_and_the_one_it_went_into_link_to_each_other()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Merged);

        Person person = await site.APerson().GoAsync(List(decision) + "/1");
        await person.FollowAsync("Benches by the canal");
        Assert.EndsWith("/proposals/2", person.Address, StringComparison.Ordinal);
        await person.FollowAsync("Benches by the canal");

        Assert.EndsWith("/proposals/1", person.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_resident_wrote_is_text_and_never_code()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        ProposalText text = new("<b>Bold</b>", "<script>alert(1)</script>\n\nTwo", "A & B", "[x](javascript:1)", null);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Published, text);

        Person person = await site.APerson().GoAsync(List(decision) + "/1");

        Assert.Empty(person.Page.QuerySelectorAll("main script, main b"));
        Assert.Equal("<b>Bold</b>", person.Heading);
        Assert.Contains("<script>alert(1)</script>", person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_served_as_what_it_is_once_its_idea_is_public()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        StartedProposal draft = await Given.ADraftAsync(site.Enter, decision);
        Photo photo = await Given.DoneAsync<AddPhoto, Photo>(site.Enter, add => add.RunAsync(
            draft.Id,
            new PhotoUpload(SamplePictures.Png(3, 2, "GPS"), "A bench", draft.Key),
            Actor.Visitor,
            CancellationToken.None));
        await Given.DoneAsync<SubmitProposal, Proposal>(site.Enter, submit => submit.RunAsync(
            draft.Id, draft.Key, Actor.Visitor, CancellationToken.None));
        string address = $"/rochdale/photos/{photo.Id.Value}";

        using HttpResponseMessage before = await site.APerson().FetchAsync(address);
        using HttpResponseMessage atDesk = await site.APerson(Given.AnOfficer).FetchAsync(address);
        await Given.AcceptAsync(site.Enter, draft.Id);
        using HttpResponseMessage after = await site.APerson().FetchAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.True(atDesk.Headers.CacheControl!.NoStore);
        Assert.Equal("image/png", after.Content.Headers.ContentType!.ToString());
        Assert.Equal(["nosniff"], after.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(TimeSpan.FromDays(1), after.Headers.CacheControl!.MaxAge);
        Person person = await site.APerson().GoAsync(List(decision) + "/1");
        Assert.Equal("A bench", person.Page.QuerySelector("main img")!.GetAttribute("alt"));
    }

    [Theory]
    [InlineData("/proposals/99")]
    [InlineData("/proposals/x")]
    public async Task An_unknown_proposal_is_not_found(string path)
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);

        Person person = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}{path}");

        Assert.Equal(HttpStatusCode.NotFound, person.Status);
    }

    private static string List(Decision decision) => $"/rochdale/decisions/{decision.Slug}/proposals";

    private static List<string> Titles(Person person) =>
        [.. person.Page.QuerySelectorAll(".tl-card__title").Select(t => t.TextContent.Trim())];
}
