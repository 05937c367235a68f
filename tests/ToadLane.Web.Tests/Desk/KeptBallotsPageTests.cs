using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Counts;
using ToadLane.People.Demonstration;
using ToadLane.Records;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

/// <summary>Where too few voted to publish the ballots, scrutineers alone can have them, and everybody can see when.</summary>
public sealed class KeptBallotsPageTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private Site site = null!;
    private Poll poll = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Vote => $"/rochdale/desk/votes/{this.poll.Decision.Slug}";

    public async ValueTask InitializeAsync()
    {
        // Not before the real time, because cookies run out by the real clock.
        this.clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime);
        this.site = await Site.OpenAsync(site =>
        {
            site.Settings["TOADLANE_TIMETABLE_SECONDS"] = "0";
            site.Settings["TOADLANE_LOG_SECONDS"] = "0";
            site.Also = services =>
            {
                services.AddSingleton<TimeProvider>(this.clock);
                Installation own = services.Select(s => s.ImplementationInstance).OfType<Installation>().Last();
                services.AddSingleton(own with { FewestBallots = 30 });
            };
        });
        CouncilScopes scopes = this.site.Services.GetRequiredService<CouncilScopes>();
        CouncilRegistration rochdale =
            (await scopes.AllAsync(CancellationToken.None)).Single(c => c.Slug == "rochdale");
        this.poll = await Poll.OpenAsync(() => scopes.Enter(rochdale), new PollPlan());
        Poll.Must(await this.poll.CastAsync(1, 1, 2));
        Poll.Must(await this.poll.CastAsync(2));
        await this.site.PeopleAsync();
    }

    [Fact]
    public async Task Only_a_scrutineer_downloads_ballots_that_are_kept_back()
    {
        await this.CountAsync();
        foreach (DemonstrationPerson? person in DemonstrationPerson.All.Prepend(null))
        {
            using HttpClient browser = person is null ? this.site.NewBrowser() : await this.site.SignedInAsync(person);
            HttpStatusCode expected = person?.Role switch
            {
                null => HttpStatusCode.Redirect,
                Role.Scrutineer => HttpStatusCode.OK,
                _ => HttpStatusCode.Forbidden,
            };
            int before = await this.DeedsAsync();

            using HttpResponseMessage answer = await browser.GetAsync(this.At("/ballots.pb"), Cancel);

            Assert.Equal(expected, answer.StatusCode);
            bool hasIt = (await answer.Content.ReadAsStringAsync(Cancel)).Contains("check_code", StringComparison.Ordinal);
            Assert.Equal(expected == HttpStatusCode.OK, hasIt);
            Assert.Equal(before + (hasIt ? 1 : 0), await this.DeedsAsync());
        }
    }

    [Fact]
    public async Task The_file_holds_every_ballot_and_no_name_and_has_the_hash_that_was_logged()
    {
        await this.CountAsync();
        using HttpClient browser = await this.site.SignedInAsync(DemonstrationPerson.Scrutineer);

        using HttpResponseMessage answer = await browser.GetAsync(this.At("/ballots.pb"), Cancel);

        byte[] file = await answer.Content.ReadAsByteArrayAsync(Cancel);
        string text = Encoding.UTF8.GetString(file);
        Count count = await this.poll.ReadAsync(db => db.Counts.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(count.BallotFileHash, SHA256.HashData(file));
        Assert.Contains("num_votes;2\n", text, StringComparison.Ordinal);
        Assert.Matches("voter_id;vote;check_code\n1;[^;]*;[0-9A-Z-]{11}\n2;[^;]*;[0-9A-Z-]{11}\n$", text);
        Assert.DoesNotContain("Elector", text, StringComparison.Ordinal);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"{this.poll.Decision.Slug}.pb", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Each_download_is_audited_by_name_and_logged_and_reported_without_one()
    {
        await this.CountAsync();
        Person scrutineer = new(await this.site.SignedInAsync(DemonstrationPerson.Scrutineer));
        await scrutineer.GoAsync(this.Vote + "/report");
        Assert.Contains("No scrutineer has taken the file yet.", scrutineer.Text, StringComparison.Ordinal);

        using HttpResponseMessage once = await scrutineer.FetchAsync(this.Vote + "/ballots.pb");
        using HttpResponseMessage again = await scrutineer.FetchAsync(this.Vote + "/ballots.pb");

        string name = DemonstrationPerson.Scrutineer.Name;
        List<string> deeds = await this.poll.ReadAsync(db => db.AuditEntries
            .Where(e => e.Act == Act.TakeKeptBallots).Select(e => e.ActorName).ToListAsync(Cancel));
        Assert.Equal([name, name], deeds);
        List<byte[]> entries = await this.poll.ReadAsync(db => db.PendingLeaves
            .Where(l => l.Kind == LeafKind.Deed).Select(l => l.Entry).ToListAsync(Cancel));
        string[] leaves = [.. entries.Select(Encoding.UTF8.GetString)];
        Assert.Equal(2, leaves.Count(leaf => leaf.Contains("\"take_kept_ballots\"", StringComparison.Ordinal)));
        Assert.All(leaves, leaf => Assert.DoesNotContain(name, leaf, StringComparison.Ordinal));
        await scrutineer.GoAsync(this.Vote + "/report");
        Assert.Contains("A scrutineer took the file on:", scrutineer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, scrutineer.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_lead_to_the_file_only_when_there_is_one_and_only_a_scrutineer()
    {
        Person scrutineer = new(await this.site.SignedInAsync(DemonstrationPerson.Scrutineer));
        Person returning = new(await this.site.SignedInAsync(DemonstrationPerson.ReturningOfficer));
        Assert.DoesNotContain("ballot file", (await scrutineer.GoAsync(this.Vote)).Text, StringComparison.Ordinal);
        using HttpResponseMessage early = await scrutineer.FetchAsync(this.Vote + "/ballots.pb");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);

        await this.CountAsync();

        foreach (string page in new[] { this.Vote, this.Vote + "/report" })
        {
            await scrutineer.GoAsync(page);
            Assert.NotNull(scrutineer.Page.QuerySelector($"main a[href='{this.Vote}/ballots.pb']"));
            Assert.Contains("Show", scrutineer.Text, StringComparison.Ordinal);
            await returning.GoAsync(page);
            Assert.Equal(HttpStatusCode.OK, returning.Status);
            Assert.Null(returning.Page.QuerySelector("a[href$='ballots.pb']"));
        }
    }

    public async ValueTask DisposeAsync() => await this.site.DisposeAsync();

    private Uri At(string page) => new(this.Vote + page, UriKind.Relative);

    private Task<int> DeedsAsync() =>
        this.poll.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Act == Act.TakeKeptBallots, Cancel));

    private async Task CountAsync()
    {
        DateTime now = this.clock.Now;
        this.clock.MoveTo(this.poll.Decision.Timetable.VotingClosesAt);
        await Given.DoneAsync<TurnTheClock, ClockTurn>(
            this.poll.Enter, turn => turn.RunAsync(Actor.Clock, Cancel));
        this.clock.MoveTo(now);
    }
}
