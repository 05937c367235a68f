using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>What a voter sees when the box is full, or when nobody can say whether a vote is in it.</summary>
public sealed class TroubledBoxTests
{
    private const int LongestQueue = 3;

    private TroubledEngine engine = null!;

    [Fact]
    public async Task A_full_queue_says_that_the_vote_is_not_cast_and_trying_again_casts_it()
    {
        await using VoteSite site = await this.OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        Voter voter = await AtCheckAsync(site, poll, codes[0]);
        await using AsyncServiceScope scope = site.Enter();
        IReadOnlyList<Task> others = await this.FillAsync(scope.ServiceProvider.GetRequiredService<BallotBoxes>());

        await voter.SendAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, voter.Status);
        Assert.Equal(TimeSpan.FromSeconds(5), voter.RetryAfter);
        Assert.Equal("Your vote was not cast", voter.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Project 2 by the canal", voter.Text, StringComparison.Ordinal);
        Assert.Contains("Try again", voter.Text, StringComparison.Ordinal);
        Assert.Equal(LongestQueue + 1, others.Count);
        this.engine.Release();
        await Task.WhenAll(others);
        await voter.SendAsync();
        Assert.Equal("receipt", voter.At);
        await History.AssertOneVoteEachAsync(poll, 1);
    }

    [Fact]
    public async Task A_lost_answer_is_never_called_a_success_and_trying_again_is_one_vote()
    {
        await using VoteSite site = await this.OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        Voter voter = await AtCheckAsync(site, poll, codes[0]);
        this.engine.LosesAnswers = true;

        await voter.SendAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, voter.Status);
        Assert.Equal("We could not confirm your vote", voter.Page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("You have voted", voter.Text, StringComparison.Ordinal);
        this.engine.LosesAnswers = false;
        await voter.SendAsync();
        Assert.Equal("receipt", voter.At);
        await History.AssertOneVoteEachAsync(poll, 1);
    }

    private static async Task<Voter> AtCheckAsync(VoteSite site, Poll poll, VotingCode code)
    {
        Voter voter = await site.NewVoter(poll).GoAsync("paper");
        await voter.ChooseAsync(2);
        await voter.SendAsync(("Code", code.Text));
        Assert.Equal("check", voter.At);
        return voter;
    }

    private Task<VoteSite> OpenAsync() => VoteSite.OpenAsync(
        services => services.AddSingleton<IBallotEngine>(
            p => this.engine = new TroubledEngine((IBallotEngine)p.GetRequiredService<IDatabaseEngine>())),
        ("TOADLANE_VOTE_QUEUE", $"{LongestQueue}"));

    // The votes are of a decision that is not there, so that none of them is stored when the box goes on.
    private async Task<IReadOnlyList<Task>> FillAsync(BallotBoxes boxes)
    {
        this.engine.Hold();
        DecisionId nowhere = Ids.New<DecisionId>();
        VoteToCast VoteOf(int elector) => new(nowhere, elector, VotingChannel.Online)
        {
            Sealed = [0],
            Hash = BitConverter.GetBytes(elector),
            CastId = BitConverter.GetBytes(elector),
        };
        List<Task> waiting = [boxes.Put("rochdale", VoteOf(1))!];
        await this.engine.Stands.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        while (boxes.Put("rochdale", VoteOf(waiting.Count + 1)) is { } answer)
        {
            waiting.Add(answer);
        }

        return waiting;
    }
}
