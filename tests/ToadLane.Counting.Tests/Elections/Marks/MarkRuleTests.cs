using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;

namespace ToadLane.Counting.Tests.Elections.Marks;

public class MarkRuleTests
{
    [Fact]
    public void Memphis_has_most_first_preferences()
    {
        var result = Tennessee.Poll.By(new FirstPastThePost());

        Assert.Equal([1], result.Winners);
        Assert.Equal([42L, 26, 15, 17], Assert.Single(result.Stages).Votes);
        Assert.Equal(StageAction.Marks, result.Stages[0].Action);
    }

    [Fact]
    public void A_paper_with_two_first_marks_or_none_is_no_vote()
    {
        var poll = Poll.Of(3, 1, "2: 1", "3: 2=3", "4:", "5: - 3");

        var result = poll.By(new FirstPastThePost());

        Assert.Equal([1], result.Winners);
        Assert.Equal((2L, 12L), (result.ValidVotes, result.RejectedVotes));
        Assert.Equal(
            [
                ("4 × blank", PaperFault.Blank), ("5 × - 3", PaperFault.NoFirstPreference),
                ("3 × 2=3", PaperFault.SharedFirstPreference),
            ],
            result.Rejected.Select(paper => (paper.Label, paper.Reason)));
    }

    [Fact]
    public void The_withdrawn_are_read_past()
    {
        var poll = Poll.Of(3, 1, "5: 1 2", "4: 3", "2: 1=2", "1: 1");
        var candidates = poll.Election.Candidates.Select(each => each with { IsWithdrawn = each.Number == 1 });
        var election = new Election("Test", candidates, 1);

        var result = (poll with { Election = election }).By(new FirstPastThePost());

        Assert.Equal([0L, 7, 4], result.Stages[0].Votes);
        Assert.Equal(PaperFault.Blank, Assert.Single(result.Rejected).Reason);
    }

    [Fact]
    public void A_block_vote_has_as_many_marks_as_seats()
    {
        var poll = Poll.Of(4, 2, "3: 1=2", "2: 3", "2: 3 4 1", "1: 2=3=4", "1: 4 1=2");

        var lenient = poll.By(new BlockVote());
        var strict = poll.By(new BlockVote { Extra = ExtraMarks.Reject });

        Assert.Equal([3L, 3, 4, 2], lenient.Stages[0].Votes);
        Assert.Equal([3L, 3, 2, 0], strict.Stages[0].Votes);
        Assert.Equal(["1 × 2=3=4", "1 × 4 1=2"], lenient.Rejected.Select(paper => paper.Label));
        Assert.All(strict.Rejected, paper => Assert.Equal(PaperFault.TooManyChoices, paper.Reason));
        Assert.Equal(3, strict.Rejected.Length);
        Assert.Equal([3, 1], lenient.Winners);
        var tie = Assert.Single(lenient.Ties);
        Assert.Equal([1, 2], tie.Candidates);
    }

    [Fact]
    public void Approval_counts_everybody_on_the_paper_or_down_to_a_rank()
    {
        var poll = Poll.Of(3, 1, "3: 1=2", "2: 3 2", "1: 3");

        Assert.Equal([3L, 5, 3], poll.By(new Approval()).Stages[0].Votes);
        Assert.Equal([3L, 3, 3], poll.By(new Approval { Ranks = 1 }).Stages[0].Votes);
    }

    [Fact]
    public void Approval_of_grades_is_a_grade_that_is_worth_something()
    {
        var poll = Graded("3: 1 2 3", "2: 3", "1: - - 1=2=3");

        Assert.Equal([3L, 3, 2], poll.By(new Approval()).Stages[0].Votes);
    }

    [Fact]
    public void Scores_add_up_and_may_be_below_nought()
    {
        var poll = Graded("3: 1 2 3", "2: 3", "1: - - 1=2=3");

        var result = poll.By(new Score());

        Assert.Equal([5L, 2, 0], result.Stages[0].Votes);
        Assert.Equal([1], result.Winners);
        Assert.Equal(PaperFault.UnknownGrade, Assert.Single(Graded("1: - - - 1").By(new Score()).Rejected).Reason);
    }

    [Fact]
    public void Ranks_are_scores_where_there_are_no_grades() =>
        Assert.Equal([3L, 2, 1], Poll.Of(3, 1, "1: 1 2 3").By(new Score()).Stages[0].Votes);

    [Fact]
    public void Borda_gives_Nashville_most_points()
    {
        var result = Tennessee.Poll.By(new Borda());

        Assert.Equal([2], result.Winners);
        Assert.Equal(["126.0", "194.0", "173.0", "107.0"], result.Stages[0].Votes.Select(result.Write));
        Assert.Equal("100.0", result.Write(result.ValidVotes));
    }

    [Theory]
    [InlineData(BordaUnranked.Share, BordaEqual.Share, "0.5 3.0 0.5 2.0")]
    [InlineData(BordaUnranked.Nothing, BordaEqual.Share, "0.0 3.0 0.0 2.0")]
    [InlineData(BordaUnranked.Modified, BordaEqual.Share, "0.0 2.0 0.0 1.0")]
    public void Candidates_who_are_not_ranked_get_what_the_variant_gives(
        BordaUnranked unranked, BordaEqual equal, string points)
    {
        var result = Poll.Of(4, 1, "1: 2 4").By(new Borda { Unranked = unranked, Equal = equal });

        Assert.Equal(points, string.Join(' ', result.Stages[0].Votes.Select(result.Write)));
    }

    [Theory]
    [InlineData(BordaEqual.Share, "2.5 2.5 1.0 0.0")]
    [InlineData(BordaEqual.Highest, "3.0 3.0 1.0 0.0")]
    [InlineData(BordaEqual.Lowest, "2.0 2.0 1.0 0.0")]
    public void Equals_get_what_the_variant_gives(BordaEqual equal, string points)
    {
        var result = Poll.Of(4, 1, "1: 1=2 3 4").By(new Borda { Equal = equal });

        Assert.Equal(points, string.Join(' ', result.Stages[0].Votes.Select(result.Write)));
    }

    [Fact]
    public void Shared_Borda_points_are_half_of_who_is_beaten_twice_and_equalled_once() =>
        Prop.ForAll(Poll.Any, poll =>
        {
            var result = poll.By(new Borda());
            int[] numbers = [.. poll.Election.Candidates.Select(candidate => candidate.Number)];
            foreach (var one in numbers)
            {
                var tenths = poll.Read().Where(paper => paper.Ranks.Length > 0).Sum(paper => paper.Count * numbers
                    .Where(other => other != one)
                    .Sum(other => 5 + (5 * Rank(paper.Ranks, other).CompareTo(Rank(paper.Ranks, one)))));
                Assert.Equal(tenths, result.Stages[0].Votes[one - 1]);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_with_decimals_are_kept()
    {
        var builder = new RankedPapersBuilder(2);
        builder.SplitVotes();
        builder.Add([1], 15, "one and a half");
        builder.Add([2], 10, "one");

        var result = new FirstPastThePost().Count(Poll.Of(2, 1).Election, builder.Build(), CountWatch.Nobody);

        Assert.Equal(["1.5", "1.0"], result.Stages[0].Votes.Select(result.Write));
        Assert.Equal("2.5", result.Write(result.ValidVotes));
    }

    [Fact]
    public void Places_are_kept_for_a_class()
    {
        var election = Poll.Of(4, 2, "9: 1", "8: 2", "2: 3", "1: 4");
        var kept = election with
        {
            Election = election.Election with { Guarantees = [new Guarantee("Tenants", [3, 4], 1)] },
        };

        var result = kept.By(new FirstPastThePost());

        Assert.Equal([1, 3], result.Winners);
        Assert.Empty(result.Ties);
        Assert.Throws<ArgumentException>(() => (kept with
        {
            Election = kept.Election with { Seats = 1 },
        }).By(new AlternativeVote()));
    }

    [Fact]
    public void Of_equals_the_lot_says_who_fills_the_last_place_of_a_class()
    {
        var poll = Poll.Of(3, 2, "2: 1", "2: 2", "1: 3");
        var kept = poll with
        {
            Election = poll.Election with { Guarantees = [new Guarantee("One ward", [1, 2], 0, 1)], DrawnLot = [2] },
        };

        var result = kept.By(new FirstPastThePost());

        Assert.Equal([2, 3], result.Winners);
        Assert.Equal([1, 2], Assert.Single(result.Ties).Candidates);
    }

    private static int Rank(int[][] ranks, int candidate) =>
        Array.FindIndex(ranks, rank => rank.Contains(candidate)) is var rank and >= 0 ? rank : int.MaxValue;

    private static Poll Graded(params string[] papers)
    {
        var poll = Poll.Of(3, 1, papers);
        return poll with
        {
            Election = poll.Election with { Grades = [new("Good", 2), new("Fair", 1), new("Bad", -1)] },
        };
    }
}
