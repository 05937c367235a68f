using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Proposals;

public sealed class ProposeJourneyTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    private const string Continue = "Save and continue";

    [Fact]
    public async Task Anyone_sends_in_an_idea_with_one_question_on_a_page()
    {
        (Person person, string slug) = await this.BeginAsync();

        await person.SendAsync(Continue, ("Answer", "Benches by the canal"));
        await person.SendAsync(Continue, ("Answer", "Three benches.\r\n\r\nWith backs."));
        await person.SendAsync(Continue, ("Answer", "The towpath"));
        await person.SendAsync(Continue, ("Answer", "There is nowhere to rest."));
        await person.SendAsync(Continue, ("CostPence", "£4,000"));
        await person.SendAsync(Continue, SamplePictures.Jpeg(6, "GPS"), ("Description", "A muddy path"));
        await person.SendAsync(Continue, ("Name", "Rose"), ("By", "Email"));
        await person.SendAsync(Continue, ("Email", "rose@example.com"));

        Assert.Equal("Check your answers", person.Heading);
        Assert.Contains("£4,000", person.Text, StringComparison.Ordinal);
        await person.SendAsync("Send your idea");
        Assert.Equal("Your idea is sent", person.Heading);
        Assert.Contains("rose@example.com", person.Text, StringComparison.Ordinal);
        Proposal sent = await this.SingleAsync(slug);
        Assert.Equal((ProposalStage.Submitted, 1), (sent.Stage, sent.Number));
        Assert.Equal("Three benches.\n\nWith backs.", sent.Text.What);
        Assert.Equal(new Proposer("Rose", null, "rose@example.com", null), sent.Proposer);
    }

    [Fact]
    public async Task Only_the_four_words_are_asked_for_and_everything_else_may_be_left_out()
    {
        (Person person, string slug) = await this.BeginAsync();
        await AnswerAsync(person);

        await person.SendAsync(Continue);
        await person.SendAsync(Continue);
        await person.SendAsync(Continue, ("By", "Nothing"));
        await person.SendAsync("Send your idea");

        Assert.Equal("Your idea is sent", person.Heading);
        Assert.Equal(new Proposer(null, null, null, null), (await this.SingleAsync(slug)).Proposer);
    }

    [Fact]
    public async Task An_empty_answer_and_one_that_is_too_long_are_named_and_nothing_is_lost()
    {
        (Person person, _) = await this.BeginAsync();
        string tooLong = new('b', 101);

        await person.SendAsync(Continue, ("Answer", "  "));
        Assert.Equal(["Give your idea a title"], person.Errors);
        await person.SendAsync(Continue, ("Answer", tooLong));

        Assert.Equal(["One of your answers is too long (title). It must be 100 characters or less."], person.Errors);
        Assert.Equal(tooLong, person.Page.QuerySelector("textarea")!.TextContent);
        Assert.StartsWith("Error:", person.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_that_is_no_amount_is_named_and_shown_again()
    {
        (Person person, _) = await this.BeginAsync();
        await AnswerAsync(person);

        await person.SendAsync(Continue, ("CostPence", "about 4k"));

        Assert.Equal(["Enter an amount in pounds, like 1,200 or 99.50"], person.Errors);
        Assert.Equal("about 4k", person.Page.QuerySelector("#CostPence")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_refused_photo_keeps_its_description_and_every_answer()
    {
        (Person person, string slug) = await this.BeginAsync();
        await AnswerAsync(person);
        await person.SendAsync(Continue);

        await person.SendAsync(Continue, "<svg onload=alert(1)>"u8.ToArray(), ("Description", "A muddy path"));

        Assert.Equal(
            ["The photo must be a JPEG, PNG or WebP picture that does not move. Choose another file."], person.Errors);
        Assert.Equal("A muddy path", person.Page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("Benches", (await this.SingleAsync(slug)).Text.Title);
    }

    [Fact]
    public async Task A_photo_of_nine_megabytes_is_refused_in_words()
    {
        (Person person, _) = await this.BeginAsync();
        await AnswerAsync(person);
        await person.SendAsync(Continue);

        await person.SendAsync(Continue, new byte[9 * 1024 * 1024], ("Description", "A muddy path"));

        Assert.Equal(["The photo must be smaller than 8 MB. Choose a smaller one."], person.Errors);
    }

    [Fact]
    public async Task A_photo_needs_words_for_those_who_cannot_see_it()
    {
        (Person person, _) = await this.BeginAsync();
        await AnswerAsync(person);
        await person.SendAsync(Continue);

        await person.SendAsync(Continue, SamplePictures.Png(3, 2, "x"));

        Assert.Equal(
            ["Choose the photo again", "Say what the photo shows, for people who cannot see it."], person.Errors);
    }

    [Fact]
    public async Task An_email_address_that_cannot_be_is_refused_and_shown_again()
    {
        (Person person, _) = await this.BeginAsync();
        await AnswerAsync(person);
        await person.SendAsync(Continue);
        await person.SendAsync(Continue);
        await person.SendAsync(Continue);
        Assert.Equal(["Choose how we should tell you what happens"], person.Errors);

        await person.SendAsync(Continue, ("By", "Email"));
        await person.SendAsync(Continue, ("Email", "rose@"));

        Assert.Equal(
            ["Enter an email address in the correct format, like name@example.com."], person.Errors);
        Assert.Equal("rose@", person.Page.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Sending_too_early_names_what_is_missing()
    {
        (Person person, string slug) = await this.BeginAsync();
        await person.SendAsync(Continue, ("Answer", "Benches"));

        await person.GoAsync($"/rochdale/decisions/{slug}/propose/check");
        await person.SendAsync("Send your idea");

        Assert.Equal(["Say what should be done"], person.Errors);
    }

    [Fact]
    public async Task An_answer_is_changed_from_the_last_page_and_leads_back_to_it()
    {
        (Person person, string slug) = await this.BeginAsync();
        await AnswerAsync(person);
        await person.GoAsync($"/rochdale/decisions/{slug}/propose/check");

        await person.FollowAsync("Change What do you call your idea?");
        await person.SendAsync(Continue, ("Answer", "Better benches"));

        Assert.Equal("Check your answers", person.Heading);
        Assert.Contains("Better benches", person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_opens_the_draft_on_another_device_and_the_address_forgets_it()
    {
        (Person person, string slug) = await this.BeginAsync();
        await person.SendAsync(Continue, ("Answer", "Benches"));
        await person.FollowAsync("Stop here");
        string link = person.Page.QuerySelector("main a[href*='key=']")!.GetAttribute("href")!;
        string typed = person.Page.QuerySelector(".tl-code")!.TextContent;

        Person byLink = await site.APerson().GoAsync(link);
        Assert.DoesNotContain("key", byLink.Address, StringComparison.Ordinal);
        Assert.Contains("Benches", byLink.Text, StringComparison.Ordinal);

        Person byHand = await site.APerson().GoAsync($"/rochdale/decisions/{slug}/proposals/mine");
        await byHand.SendAsync("Find my idea", ("Key", "0000"));
        Assert.Equal(["No idea has this key. Check each letter and number."], byHand.Errors);
        await byHand.SendAsync("Find my idea", ("Key", typed.ToUpperInvariant()));
        await byHand.FollowAsync("Go on with your idea");
        Assert.Equal("Check your answers", byHand.Heading);
    }

    [Fact]
    public async Task An_idea_is_taken_back_and_its_page_says_so()
    {
        (Person person, string slug) = await this.BeginAsync();
        await AnswerAsync(person);
        await person.GoAsync($"/rochdale/decisions/{slug}/propose/check");
        await person.SendAsync("Send your idea");

        await person.GoAsync($"/rochdale/decisions/{slug}/proposals/withdraw");
        await person.SendAsync("Take it back", ("Reason", "I have moved away"));

        Assert.Equal($"/rochdale/decisions/{slug}/proposals/1", person.Address);
        Assert.Contains("I have moved away", person.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Benches", person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_can_be_deleted_and_a_device_can_forget_it()
    {
        (Person person, string slug) = await this.BeginAsync();
        await person.GoAsync($"/rochdale/decisions/{slug}/proposals/mine");
        await person.SendAsync("Forget my idea");
        Assert.NotNull(person.Page.QuerySelector("#Key"));

        (Person other, string otherSlug) = await this.BeginAsync();
        await other.GoAsync($"/rochdale/decisions/{otherSlug}/proposals/mine");
        await other.SendAsync("Delete it");

        Assert.Equal(0, await this.CountAsync(otherSlug));
        Assert.Equal(1, await this.CountAsync(slug));
    }

    [Theory]
    [InlineData("propose/title")]
    [InlineData("propose/cost")]
    [InlineData("propose/photo")]
    [InlineData("propose/you")]
    [InlineData("propose/contact")]
    [InlineData("propose/check")]
    [InlineData("propose/sent")]
    [InlineData("propose/later")]
    public async Task Without_a_draft_every_step_leads_to_the_start(string step)
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);

        Person person = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/{step}");

        Assert.Equal("Propose an idea", person.Heading);
    }

    [Fact]
    public async Task Every_step_has_a_way_back()
    {
        (Person person, string slug) = await this.BeginAsync();
        string[] steps = ["title", "what", "where", "why", "cost", "photo", "you", "contact", "check", "later"];

        foreach (string step in steps)
        {
            await person.GoAsync($"/rochdale/decisions/{slug}/propose/{step}");
            Assert.StartsWith(
                $"/rochdale/decisions/{slug}/",
                person.Page.QuerySelector(".govuk-back-link")!.GetAttribute("href"),
                StringComparison.Ordinal);
            Assert.Single(person.Page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task An_unknown_decision_or_question_is_not_found()
    {
        (Person person, string slug) = await this.BeginAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await person.GoAsync("/rochdale/decisions/none/propose")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound, (await person.GoAsync($"/rochdale/decisions/{slug}/propose/when")).Status);
    }

    private static async Task AnswerAsync(Person person)
    {
        await person.SendAsync(Continue, ("Answer", "Benches"));
        await person.SendAsync(Continue, ("Answer", "Three"));
        await person.SendAsync(Continue, ("Answer", "The towpath"));
        await person.SendAsync(Continue, ("Answer", "To rest"));
    }

    private async Task<(Person Person, string Slug)> BeginAsync()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person person = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/propose");
        await person.SendAsync("Start now");
        return (person, decision.Slug);
    }

    private async Task<Proposal> SingleAsync(string slug)
    {
        await using AsyncServiceScope scope = site.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        return await db.Proposals
            .SingleAsync(p => db.Decisions.Any(d => d.Id == p.DecisionId && d.Slug == slug));
    }

    private async Task<int> CountAsync(string slug)
    {
        await using AsyncServiceScope scope = site.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        return await db.Proposals
            .CountAsync(p => db.Decisions.Any(d => d.Id == p.DecisionId && d.Slug == slug));
    }
}
