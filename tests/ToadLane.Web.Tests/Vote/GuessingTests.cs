using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>Guessing at the doors where codes and details are typed, over HTTP.</summary>
public sealed class GuessingTests
{
    private const int Guesses = 200;

    private static readonly (string, string)[] Details =
        [("Name", "elector 2"), ("Postcode", "ol161ln"), ("Born.Month", "2"), ("Born.Year", "1980")];

    [Fact]
    public async Task Codes_are_guessed_in_vain_and_soon_not_at_all_and_voters_elsewhere_do_not_notice()
    {
        await using VoteSite site = await OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        Voter guesser = await AtCodeAsync(site, poll, "192.0.2.66");
        List<HttpStatusCode> answers = [];

        for (int guess = 0; guess < Guesses; guess++)
        {
            await guesser.GoAsync("code");
            await guesser.SendAsync(("Code", VotingCode.New().ToString()));
            Assert.NotEqual("check", guesser.At);
            answers.Add(guesser.Status);
        }

        Assert.Equal(20, answers.Count(a => a == HttpStatusCode.OK));
        Assert.Equal(Guesses - 20, answers.Count(a => a == HttpStatusCode.TooManyRequests));
        Assert.Contains("Wait a minute", guesser.Text, StringComparison.Ordinal);
        Voter neighbour = await AtCodeAsync(site, poll, "192.0.2.67");
        await neighbour.SendAsync(("Code", codes[0].ToString()));
        Assert.Equal("check", neighbour.At);
    }

    [Fact]
    public async Task A_date_of_birth_is_not_found_by_trying_them_all_even_from_many_addresses()
    {
        await using VoteSite site = await OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        List<HttpStatusCode> answers = [];

        for (int day = 4; day < 24; day++)
        {
            Voter guesser = await AtCodeAsync(site, poll, $"198.51.100.{day}");
            await guesser.GoAsync("details");
            await guesser.SendAsync([.. Details, ("Born.Day", $"{day}")]);
            answers.Add(guesser.Status);
        }

        Voter elector = await AtCodeAsync(site, poll, "203.0.113.9");
        await elector.SendAsync(("Code", codes[1].ToString()));
        Assert.Equal(5, answers.Count(a => a == HttpStatusCode.OK));
        Assert.Equal(15, answers.Count(a => a == HttpStatusCode.TooManyRequests));
        // Whoever is guessed at is never kept out: their code still works.
        Assert.Equal("check", elector.At);
    }

    [Fact]
    public async Task A_misspelt_an_unknown_and_a_voided_code_get_the_same_answer()
    {
        await using VoteSite site = await OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        SeenPerson seen = new(Poll.Claim(1), SeenDocument.Passport, CodeVoidReason.Lost);
        Poll.Must(await poll.RunAsync<GiveCode, CodeLetter>(
            o => o.RunAsync(poll.Id, seen, Actor.Operator, TestContext.Current.CancellationToken)));
        Voter voter = await AtCodeAsync(site, poll, "203.0.113.10");
        List<string> answers = [];

        foreach (string code in new[] { codes[0].ToString(), VotingCode.New().ToString(), "AAAAA-AAAAA-AAAB" })
        {
            await voter.GoAsync("code");
            await voter.SendAsync(("Code", code));
            Assert.Equal(HttpStatusCode.OK, voter.Status);
            answers.Add(Assert.Single(voter.Page.QuerySelectorAll(".govuk-error-summary__list li")).TextContent);
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Whoever_asks_whether_they_may_vote_is_told_yes_or_no_and_how_often_is_limited()
    {
        await using VoteSite site = await OpenAsync();
        (Poll poll, _) = await site.OpenPollAsync(new PollPlan());
        Voter voter = await AtCodeAsync(site, poll, "203.0.113.11");
        (string, string)[] own = [.. Details.Select(d => ("Person." + d.Item1, d.Item2)), ("Person.Born.Day", "3")];

        await voter.GoAsync("../can-i-vote");
        await voter.SendAsync(own);
        Assert.Contains("Yes. You are on the register for this vote.", voter.Text, StringComparison.Ordinal);
        (string, string)[] other = [.. own.SkipLast(1), ("Person.Born.Day", "4")];
        for (int time = 0; time < 6; time++)
        {
            await voter.GoAsync("../can-i-vote");
            await voter.SendAsync(other);
            Assert.Equal(time < 5 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, voter.Status);
        }

        await voter.GoAsync("help");
        Assert.Contains("You have moved house", voter.Text, StringComparison.Ordinal);
    }

    private static Task<VoteSite> OpenAsync() =>
        VoteSite.OpenAsync(services => services.AddSingleton<IStartupFilter, AddressFromHeader>());

    private static async Task<Voter> AtCodeAsync(VoteSite site, Poll poll, string address)
    {
        HttpClient browser = site.NewBrowser();
        browser.DefaultRequestHeaders.Add(AddressFromHeader.Header, address);
        Voter voter = new(browser, $"/rochdale/decisions/{poll.Decision.Slug}/vote");
        await (await voter.GoAsync("paper")).ChooseAsync(1);
        return voter;
    }

    /// <summary>A test server has no network: each browser says where it calls from.</summary>
    private sealed class AddressFromHeader : IStartupFilter
    {
        public const string Header = "From-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Header], out IPAddress? address))
                {
                    context.Connection.RemoteIpAddress = address;
                }

                return rest(context);
            });
            next(app);
        };
    }
}
