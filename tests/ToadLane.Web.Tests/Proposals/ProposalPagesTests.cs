using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Storage;
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

    [Fact]
    public async Task A_thousand_proposals_are_a_small_quick_page()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await this.FillAsync(decision, 1000);
        Person person = await site.APerson().GoAsync(List(decision));
        await person.GoAsync(List(decision) + "?words=flowers");

        int queries = await this.FewestQueriesAsync(() => person.GoAsync(List(decision)));
        long bytes = (await ReadAsync(person, List(decision) + "?sheet=20")).Length;
        TimeSpan fastest = await FastestAsync(person, List(decision) + "?words=canal&sheet=7");

        Assert.Equal("1000 ideas", person.Page.QuerySelector("#found")!.TextContent);
        Assert.InRange(queries, 1, 6);
        Assert.InRange(bytes, 1_000, 200_000);
        Assert.InRange(fastest.TotalMilliseconds, 0, 50);
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

    private static async Task<byte[]> ReadAsync(Person person, string address)
    {
        using HttpResponseMessage response = await person.FetchAsync(address);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    // Of twenty: what the page takes, not what the machine was doing besides.
    private static async Task<TimeSpan> FastestAsync(Person person, string address)
    {
        TimeSpan fastest = TimeSpan.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await ReadAsync(person, address);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            fastest = time < fastest ? time : fastest;
        }

        return fastest;
    }

    // Other tests ask their own questions meanwhile: the fewest of ten are the page's own.
    private async Task<int> FewestQueriesAsync(Func<Task> work)
    {
        int fewest = int.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            fewest = Math.Min(fewest, await site.Queries.DuringAsync(work));
        }

        return fewest;
    }

    private async Task FillAsync(Decision decision, int count)
    {
        await using AsyncServiceScope scope = site.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        DateTime now = site.Clock.Now;
        for (int number = 1; number <= count; number++)
        {
            Proposal proposal = Proposal.Draft(decision.Id, Proposer.Unknown, [], now);
            string title = string.Create(CultureInfo.InvariantCulture, $"Benches by the canal, place {number} of many");
            proposal.Write(Given.AText with { Title = title, What = new string('w', 1500) }, Proposer.Unknown);
            proposal.Submit(number, now);
            proposal.Moderate(new Moderation(ModerationVerdict.Accepted, null, now, "Olive"));
            proposal.Cost(new Costing(CostingVerdict.Feasible, new Pence(number * 100), "A quote", now, "Olive"));
            db.Proposals.Add(proposal);
        }

        await db.SaveChangesAsync();
    }
}
