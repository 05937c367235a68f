using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>The site with an open poll in Rochdale, and a clock that stands still.</summary>
public sealed class VoteSite : IAsyncDisposable
{
    private readonly Site site;
    private readonly CouncilRegistration rochdale;

    private VoteSite(Site site, CouncilRegistration rochdale, TestClock clock) =>
        (this.site, this.rochdale, this.Clock) = (site, rochdale, clock);

    public TestClock Clock { get; }

    public Site Site => this.site;

    public static async Task<VoteSite> OpenAsync(
        Action<IServiceCollection>? also = null, params (string Name, string Value)[] settings)
    {
        // Not before the real time, because cookies and tickets run out by the real clock.
        TestClock clock = new();
        clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime);
        Site site = await Site.OpenAsync(site =>
        {
            site.Settings["TOADLANE_CODE_TRIES"] = "1000";
            foreach ((string name, string value) in settings)
            {
                site.Settings[name] = value;
            }

            site.Also = services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                also?.Invoke(services);
            };
        });
        IReadOnlyList<CouncilRegistration> all = await site.Services.GetRequiredService<CouncilScopes>()
            .AllAsync(TestContext.Current.CancellationToken);
        return new VoteSite(site, all.Single(c => c.Slug == "rochdale"), clock);
    }

    public AsyncServiceScope Enter() => this.site.Services.GetRequiredService<CouncilScopes>().Enter(this.rochdale);

    public HttpClient NewBrowser() => this.site.NewBrowser();

    public Voter NewVoter(Poll poll) =>
        new(this.site.NewBrowser(), $"/rochdale/decisions/{poll.Decision.Slug}/vote");

    /// <summary>A poll with codes for its electors, in the order of the register.</summary>
    public async Task<(Poll Poll, IReadOnlyList<VotingCode> Codes)> OpenPollAsync(PollPlan plan)
    {
        Poll poll = await Poll.PublishedAsync(this.Enter, plan);
        await poll.UploadAsync(Poll.Register(plan.Electors));
        using MemoryStream register = new(System.Text.Encoding.UTF8.GetBytes(Poll.Register(plan.Electors)));
        IssuedCodes issued = Poll.Must(await poll.RunAsync<IssueCodes, IssuedCodes>(
            o => o.RunAsync(poll.Id, new CodeOrder(register), Actor.Operator, CancellationToken.None)));
        await poll.OpenVotingAsync();
        return (poll, [.. issued.Letters.Select(l => l.Code)]);
    }

    public ValueTask DisposeAsync() => this.site.DisposeAsync();
}
