using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class AlternativeVoteTests
{
    [Fact]
    public void Knoxville_wins_when_the_lowest_go_out()
    {
        var result = Tennessee.Poll.By(new AlternativeVote());

        Assert.Equal([4], result.Winners);
        Assert.Equal(
            [[42L, 26, 15, 17], [42L, 26, 0, 32], [42L, 0, 0, 58]], result.Stages.Select(stage => stage.Votes));
        Assert.Equal([new VoteTransfer(3, 4, 15, 15)], result.Stages[1].Transfers);
        Assert.Equal([new VoteTransfer(2, 4, 26, 26)], result.Stages[2].Transfers);
        Assert.Equal([3], result.Stages[1].Excluded);
        Assert.Equal(51, result.Quota);
        Assert.Empty(result.Ties);
    }

    [Fact]
    public void More_than_half_of_the_papers_still_in_is_enough()
    {
        var result = Poll.Of(3, 1, "5: 1", "4: 2", "3: 3").By(new AlternativeVote());

        Assert.Equal([1], result.Winners);
        Assert.Equal(2, result.Stages.Length);
        Assert.Equal([new VoteTransfer(3, 0, 3, 3)], result.Stages[1].Transfers);
        Assert.Equal(3, result.Stages[1].NonTransferable);
        Assert.Equal(5, result.Quota);
    }

    [Fact]
    public void It_can_go_on_until_two_are_left()
    {
        var poll = Poll.Of(3, 1, "8: 1", "4: 2", "3: 3 2");

        Assert.Single(poll.By(new AlternativeVote()).Stages);
        var result = poll.By(new AlternativeVote { Stop = StopAt.LastTwo });
        Assert.Equal([8L, 7, 0], result.Stages[^1].Votes);
        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void Papers_end_where_a_preference_is_not_clear()
    {
        var poll = Poll.Of(3, 1, "5: 1", "4: 2", "3: 3 - 2", "1: 3 1=2", "2: - 2", "1: 1=2 3");

        var result = poll.By(new AlternativeVote());

        Assert.Equal(4, result.Stages[1].NonTransferable);
        Assert.Equal([1], result.Winners);
        Assert.Equal(
            [("2 × - 2", PaperFault.NoFirstPreference), ("1 × 1=2 3", PaperFault.SharedFirstPreference)],
            result.Rejected.Select(paper => (paper.Label, paper.Reason)));
        Assert.Equal([2], poll.By(new AlternativeVote { Marks = MarkReading.PassOverGaps }).Winners);
    }

    [Theory]
    [InlineData(LookBack.Latest, 1, TieSettlement.EarlierVotes, 2)]
    [InlineData(LookBack.First, 2, TieSettlement.EarlierVotes, 1)]
    [InlineData(LookBack.Never, 1, TieSettlement.FileOrder, null)]
    public void A_tie_looks_back(LookBack lookBack, int chosen, TieSettlement settledBy, int? stage)
    {
        // First 1: 10, 2: 9, 3: 30, 4: 5, 5: 8. 4 goes: two more for 1 and four for 2. 5 goes: 1 gets one more.
        var poll = Poll.Of(5, 1, "10: 1", "9: 2", "30: 3", "1: 4 1", "4: 4 2", "2: 5 1", "6: 5 3", "1: 1 3", "1: 2");
        var result = poll.By(new AlternativeVote { LookBack = lookBack, Stop = StopAt.LastTwo });

        var tie = Assert.Single(result.Ties);
        Assert.Equal([1, 2], tie.Candidates);
        Assert.Equal((chosen, settledBy, stage), (tie.Chosen, tie.SettledBy, tie.EarlierStage));
    }

    [Fact]
    public void It_fills_one_seat()
    {
        Assert.Throws<ArgumentException>(() => Poll.Of(3, 2, "1: 1").By(new AlternativeVote()));
    }

    [Fact]
    public void Nobody_voting_leaves_it_to_the_lot()
    {
        var result = Poll.Of(2, 1, "3:").By(new AlternativeVote());

        Assert.Equal([2], result.Winners);
        Assert.Single(result.Ties);
    }

    [Fact]
    public void Every_stage_is_what_counting_all_papers_anew_gives() => Prop.ForAll(Poll.Strict, poll =>
    {
        var one = poll with { Election = poll.Election with { Seats = 1 } };
        var result = one.By(new AlternativeVote { Stop = StopAt.LastTwo });
        var left = poll.Election.Candidates.Select(candidate => candidate.Number).ToList();
        foreach (var stage in result.Stages)
        {
            left.RemoveAll(stage.Excluded.Contains);
            Assert.Equal(
                poll.Election.Candidates.Select(c => left.Contains(c.Number) ? Votes(poll, left, c.Number) : 0),
                stage.Votes);
            Assert.Equal(result.ValidVotes, stage.Votes.Sum() + stage.NonTransferable);
        }

        Assert.True(left.Count <= 2);
        Assert.Equal(left.Max(number => Votes(poll, left, number)), Votes(poll, left, result.Winners[0]));
        Assert.Equal(result.Winners, one.By(new AlternativeVote()).Winners);
    }).QuickCheckThrowOnFailure();

    private static long Votes(Poll poll, List<int> left, int candidate) => poll.Read()
        .Where(paper => paper.Ranks.SelectMany(rank => rank).FirstOrDefault(left.Contains) == candidate)
        .Sum(paper => paper.Count);
}
