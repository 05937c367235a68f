using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;

namespace ToadLane.Counting.Tests.Elections.Marks;

public class MajorityJudgementTests
{
    private static readonly Grade[] Grades =
        [new("Excellent", 4), new("Good", 3), new("Fair", 2), new("Poor", 1), new("Reject", 0)];

    [Fact]
    public void The_best_middle_grade_wins()
    {
        // 1: two excellent, three reject. 2: three good, two fair. 3: all fair.
        var result = Graded(3, "2: 1 2 3", "1: - 2 3 - 1", "2: - - 2=3 - 1").By(new MajorityJudgement());

        Assert.Equal([2], result.Winners);
        Assert.Equal([5, 2, 3], result.Judgements.Select(judgement => judgement.MajorityGrade));
        Assert.Equal([2L, 0, 0, 0, 3], result.Judgements[0].Votes);
        Assert.Equal((0L, 2L), (result.Judgements[1].Better, result.Judgements[1].Worse));
        Assert.Empty(result.Ties);
    }

    [Fact]
    public void Of_an_even_number_the_lower_middle_counts()
    {
        var result = Graded(2, "1: 1 2", "1: - 2 1").By(new MajorityJudgement());

        Assert.Equal([3, 2], result.Judgements.Select(judgement => judgement.MajorityGrade));
        Assert.Equal([2], result.Winners);
    }

    [Fact]
    public void A_candidate_without_a_grade_gets_the_worst()
    {
        var result = Graded(2, "3: - - - 2", "1: 1").By(new MajorityJudgement());

        Assert.Equal([1L, 0, 0, 0, 3], result.Judgements[0].Votes);
        Assert.Equal([2], result.Winners);
    }

    [Fact]
    public void A_grade_that_is_not_offered_is_no_grade() =>
        Assert.Equal(
            PaperFault.UnknownGrade,
            Assert.Single(Graded(2, "1: - - - - - 1").By(new MajorityJudgement()).Rejected).Reason);

    [Fact]
    public void Ranks_are_grades_where_there_are_none()
    {
        var result = Tennessee.Poll.By(new MajorityJudgement());

        // Middle ranks of the 100 voters, the lower of two: Memphis 4, Nashville 2, Chattanooga 2, Knoxville 3.
        Assert.Equal([4, 2, 2, 3], result.Judgements.Select(judgement => judgement.MajorityGrade));
    }

    [Fact]
    public void The_same_grades_are_a_tie_for_the_lot()
    {
        var result = Graded(2, "1: 1 2", "1: 2 1").By(new MajorityJudgement());

        Assert.Equal([1], result.Winners);
        Assert.Equal([1, 2], Assert.Single(result.Ties).Candidates);
    }

    [Fact]
    public void The_order_is_what_taking_middle_grades_away_one_by_one_gives()
    {
        var judgements = Gen.Choose(0, 6).ArrayOf(4).Where(votes => votes.Sum() > 0).Four().Select(four =>
            new[] { four.Item1, four.Item2, four.Item3, four.Item4 });
        Prop.ForAll(Arb.From(judgements), all =>
        {
            foreach (var (one, other) in from a in all from b in all where a.Sum() == b.Sum() select (a, b))
            {
                var order = JudgementOrder.Instance.Compare(Of(one), Of(other));
                var expected = Naive(one).Zip(Naive(other), (a, b) => a.CompareTo(b)).FirstOrDefault(c => c != 0);
                Assert.Equal(Math.Sign(expected), Math.Sign(order));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void All_votes_that_can_be_given_are_ordered_as_by_hand()
    {
        int[][] all = [.. from a in Enumerable.Range(0, 7) from b in Enumerable.Range(0, 7 - a)
            from c in Enumerable.Range(0, 7 - a - b) select new[] { a, b, c, 6 - a - b - c }];
        foreach (var (one, other) in from a in all from b in all select (a, b))
        {
            var expected = Naive(one).Zip(Naive(other), (a, b) => a.CompareTo(b)).FirstOrDefault(c => c != 0);
            Assert.Equal(Math.Sign(expected), Math.Sign(JudgementOrder.Instance.Compare(Of(one), Of(other))));
        }
    }

    [Fact]
    public void Billions_of_votes_take_no_longer_than_a_few()
    {
        var one = Judgement.Of(1, [3_000_000_000, 1_000_000_000, 3_000_000_000]);
        var other = Judgement.Of(2, [2_999_999_999, 1_000_000_002, 2_999_999_999]);

        Assert.True(JudgementOrder.Instance.Compare(one, other) > 0);
        Assert.Equal(0, JudgementOrder.Instance.Compare(one, one));
    }

    private static Judgement Of(int[] votes) => Judgement.Of(1, [.. votes.Select(count => (long)count)]);

    // The grades in the order in which the lower middle one is taken away.
    private static List<int> Naive(int[] votes)
    {
        var left = votes.SelectMany((count, grade) => Enumerable.Repeat(grade, count)).ToList();
        var taken = new List<int>();
        while (left.Count > 0)
        {
            taken.Add(left[left.Count / 2]);
            left.RemoveAt(left.Count / 2);
        }

        return taken;
    }

    private static Poll Graded(int candidates, params string[] papers)
    {
        var poll = Poll.Of(candidates, 1, papers);
        return poll with { Election = poll.Election with { Grades = [.. Grades] } };
    }
}
