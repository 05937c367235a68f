using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>What a test code leaves on the screen, and on paper, never passes for a receipt.</summary>
public sealed class TestReceiptTests
{
    [Fact]
    public async Task The_last_page_of_a_test_says_that_it_was_one_and_promises_nothing()
    {
        await using VoteSite site = await VoteSite.OpenAsync();
        Poll poll = await Poll.PublishedAsync(site.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));
        MadeCodes tests = Poll.Must(await poll.RunAsync<MakeTestCodes, MadeCodes>(
            o => o.RunAsync(poll.Id, 1, Actor.Operator, CancellationToken.None)));
        await poll.OpenVotingAsync();
        Voter voter = site.NewVoter(poll);
        await (await voter.GoAsync("paper")).ChooseAsync(1);
        await voter.SendAsync(("Code", tests.Codes[0].Text));

        await voter.SendAsync();

        Assert.Equal("receipt", voter.At);
        Assert.Contains("TEST. This is no receipt.", voter.Text, StringComparison.Ordinal);
        Assert.StartsWith("This was a test", voter.Page.Title!.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("You have voted", voter.Text, StringComparison.Ordinal);
        Assert.Null(voter.Page.QuerySelector(".govuk-panel"));
        Assert.Null(voter.Page.QuerySelector(".tl-promise"));
        string tracking = voter.Page.QuerySelector(".tl-code")!.TextContent;
        await (await voter.GoAsync("find")).SendAsync(("Tracking", tracking));
        Assert.Contains("This is the code of a test.", voter.Text, StringComparison.Ordinal);
    }
}
