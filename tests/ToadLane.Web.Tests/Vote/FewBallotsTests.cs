using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>Where few people voted, the pages show totals and say in plain words why there is no ballot file.</summary>
public sealed class FewBallotsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_of_the_result_says_why_so_few_ballots_are_not_published()
    {
        await using VoteSite site = await VoteSite.OpenAsync(AskForThirty);
        Poll poll = await CountedAsync(site);
        using HttpClient browser = site.NewBrowser();
        string address = $"/rochdale/decisions/{poll.Decision.Slug}";

        string result = await browser.GetStringAsync($"{address}/result", Cancel);
        using HttpResponseMessage file = await browser.GetAsync($"{address}/ballots.pb", Cancel);
        string why = await file.Content.ReadAsStringAsync(Cancel);

        Assert.Contains("because fewer than 30 people voted", result, StringComparison.Ordinal);
        Assert.DoesNotContain("Download the ballot file", result, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.Contains("Somebody could guess who filled in which ballot.", why, StringComparison.Ordinal);
        Assert.DoesNotContain("check_code", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_gives_away_a_ballot_file_that_is_kept_back()
    {
        await using VoteSite site = await VoteSite.OpenAsync(AskForThirty);
        Poll poll = await CountedAsync(site);
        using HttpClient browser = site.NewBrowser();
        string record = $"/rochdale/decisions/{poll.Decision.Slug}/record";

        using HttpResponseMessage ballots = await browser.GetAsync($"{record}/ballots.pb", Cancel);
        using HttpResponseMessage sheet = await browser.GetAsync($"{record}/sheet.json", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, ballots.StatusCode);
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
    }

    private static void AskForThirty(IServiceCollection services)
    {
        Installation own = services.Select(s => s.ImplementationInstance).OfType<Installation>().Last();
        services.AddSingleton(own with { FewestBallots = 30 });
    }

    private static async Task<Poll> CountedAsync(VoteSite site)
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan(Electors: 3));
        Poll.Must(await poll.CastAsync(1, 1, 2));
        Poll.Must(await poll.CastAsync(2, 3));
        site.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        Poll.Must(await poll.RunAsync<CountDecision, Count>(count => count.RunAsync(poll.Id, Actor.Clock, Cancel)));
        return poll;
    }
}
