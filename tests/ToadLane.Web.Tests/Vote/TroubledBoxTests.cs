using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>What a voter sees when nobody can say whether a vote is in the box.</summary>
public sealed class TroubledBoxTests
{
    private TroubledEngine engine = null!;

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

    private Task<VoteSite> OpenAsync() => VoteSite.OpenAsync(services => services.AddSingleton<IBallotEngine>(
        p => this.engine = new TroubledEngine((IBallotEngine)p.GetRequiredService<IDatabaseEngine>())));
}
