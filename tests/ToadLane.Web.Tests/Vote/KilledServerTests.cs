using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Web.Tests.Vote;

public sealed class KilledServerTests
{
    private const int Voters = 120;
    private const int AtOnce = 24;
    private const int KilledAfter = 40;

    [Theory, BothEngines]
    public async Task After_kill_9_every_acknowledged_vote_is_there_and_a_retry_ends_in_the_same_receipt(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        // The server has the real clock.
        installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(Voters));
        IReadOnlyList<VotingCode> codes = await poll.IssueCodesAsync(Poll.Register(Voters));
        await poll.OpenVotingAsync();
        await using ServerProcess server = new(installation.Installation);
        await server.StartAsync();
        Booths booths = new(server.Address, poll, codes);
        await booths.GoToCheckAsync(AtOnce);

        Task casting = booths.CastAsync(AtOnce);
        SpinWait.SpinUntil(() => booths.Acknowledged.Count >= KilledAfter, TimeSpan.FromSeconds(30));
        await server.KillAsync();
        await casting;
        int[] acknowledged = [.. booths.Acknowledged.Keys];
        await server.StartAsync();
        string[] promised = await booths.ReadReceiptsAsync(acknowledged);
        IReadOnlyList<string> lost = await History.LostAsync(poll, promised);
        await booths.CastAsync(AtOnce);
        string[] retried = await booths.ReadReceiptsAsync(acknowledged);
        string[] all = await booths.ReadReceiptsAsync([.. Enumerable.Range(0, Voters)]);

        Assert.InRange(acknowledged.Length, KilledAfter, Voters - 1);
        Assert.Empty(lost);
        Assert.Equal(promised, retried);
        Assert.Equal(Voters, all.Distinct().Count());
        Assert.Empty(await History.LostAsync(poll, all));
        await History.AssertOneVoteEachAsync(poll, Voters);
    }

    [Fact]
    public async Task A_box_that_answers_before_it_commits_is_found_out()
    {
        await using VoteSite site = await VoteSite.OpenAsync(
            services => services.AddSingleton<IBallotEngine>(new HastyEngine()));
        (Poll poll, _) = await site.OpenPollAsync(new PollPlan(Electors: 5));

        string[] receipts = await Task.WhenAll(Enumerable.Range(1, 5).Select(
            async n => Poll.Must(await poll.CastAsync(n, 1)).Tracking.Text));

        Assert.Equal(5, (await History.LostAsync(poll, receipts)).Count);
    }

    /// <summary>Says that everything is stored, and stores nothing.</summary>
    private sealed class HastyEngine : IBallotEngine, IBallotStore
    {
        public IBallotStore OpenBallotStore(string connection, TimeProvider clock) => this;

        public Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes) =>
            Task.FromResult<IReadOnlyList<CastAnswer>>(
                [.. votes.Select(vote => new CastAnswer(CastVerdict.Stored, vote.Hash))]);

        public Task WipeAsync(CancellationToken cancel) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
