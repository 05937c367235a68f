using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Scrutiny;

public sealed class PaceRuleTests
{
    private static readonly DateTime Midday = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    // 41,347 votes in a fortnight of half hours, and 2,850 of them in fourteen half hours of one night.
    [Fact]
    public void The_night_of_Guimaraes_is_a_burst()
    {
        int before = 41_347 - 2_850;
        int expected = PaceRule.Expected(before, 14 * 48, Midday.Date.AddDays(1).AddHours(2));

        Assert.Equal(12, expected);
        Assert.True(PaceRule.IsBurst(2_850 / 14, expected));
    }

    [Theory]
    [InlineData(12, 58, false)]
    [InlineData(12, 174, false)]
    [InlineData(12, 175, true)]
    [InlineData(2, 36, false)]
    [InlineData(2, 37, true)]
    public void A_busy_half_hour_is_no_burst_and_far_more_than_usual_is(int hour, int votes, bool isBurst) =>
        Assert.Equal(isBurst, PaceRule.IsBurst(votes, PaceRule.Expected(58 * 100, 100, Midday.Date.AddHours(hour))));

    [Fact]
    public void A_few_votes_are_never_a_burst()
    {
        Assert.False(PaceRule.IsBurst(19, 0));
        Assert.True(PaceRule.IsBurst(20, 0));
    }

    [Theory, BothEngines]
    public async Task A_burst_is_noted_and_mailed_and_voting_goes_on(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await AppointAsync(installation);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 60));
        for (int interval = 0; interval < 60; interval++)
        {
            installation.Clock.Advance(PaceRule.Interval);
            Assert.Equal(0, await WatchAsync(installation));
        }

        Assert.Equal(0, await WatchAsync(installation));
        await Task.WhenAll(Enumerable.Range(1, 30).Select(elector => poll.CastAsync(elector, 1)));
        installation.Clock.Advance(PaceRule.Interval);
        Assert.Equal(1, await WatchAsync(installation));

        VoteTally burst = await poll.ReadAsync(db => db.VoteTallies.SingleAsync(t => t.BurstOf != null));
        Assert.Equal((30, 30), (burst.BurstOf, burst.VotesSoFar));
        Assert.Equal(["rita@example.org"], await poll.ReadAsync(db => db.Messages
            .Where(m => m.Subject.StartsWith("Votes came in a burst")).Select(m => m.ToEmail!).ToListAsync()));
        Poll.Must(await poll.CastAsync(31, 1));
    }

    private static Task<int> WatchAsync(TestInstallation installation) =>
        Given.DoneAsync<WatchPace, int>(
            installation.Enter, watch => watch.RunAsync(Actor.Clock, CancellationToken.None));

    private static async Task AppointAsync(TestInstallation installation)
    {
        NewAccount account = new("rita@example.org", "Rita");
        Resident rita = await Given.DoneAsync<OpenAccount, Resident>(
            installation.Enter, open => open.RunAsync(account, Actor.Operator, CancellationToken.None));
        NewRoleGrant grant = new(rita.Id, Role.ReturningOfficer, "Appointed by the council");
        await Given.DoneAsync<GrantRole, RoleGrant>(
            installation.Enter, give => give.RunAsync(grant, Actor.Operator, CancellationToken.None));
    }
}
