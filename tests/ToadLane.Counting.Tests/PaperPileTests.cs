namespace ToadLane.Counting.Tests;

public class PaperPileTests
{
    private static readonly Contest Approval = new(
        [new Project("a", "A", 5), new Project("b", "B", 6), new Project("c", "C", 7)], 10, BallotForm.Approval);

    [Fact]
    public void Identical_papers_are_merged_whatever_the_order_of_their_marks()
    {
        var pile = SmallContests.PileOf(Approval, [[0, 2], [2, 0], [1]]);

        Assert.Equal([2L, 1L], pile.Papers.Select(paper => paper.Count));
        Assert.Equal(3, pile.Voters);
    }

    [Fact]
    public void A_project_named_twice_counts_once() =>
        Assert.Equal([1L, 0L, 0L], SmallContests.PileOf(Approval, [[0, 0]]).Votes);

    [Fact]
    public void The_order_matters_on_ordinal_papers()
    {
        var ordinal = new Contest(Approval.Projects, 10, BallotForm.Ordinal);

        Assert.Equal(2, SmallContests.PileOf(ordinal, [[0, 2], [2, 0]]).Papers.Length);
    }

    [Fact]
    public void More_papers_are_merged_with_those_there_are()
    {
        var pile = SmallContests.PileOf(Approval, [[0], [1]]);

        var more = pile.Plus(Approval, new Paper([1], [], 4)).Plus(Approval, new Paper([2], [], 1));

        Assert.Equal([1L, 5L, 1L], more.Votes);
        Assert.Equal(7, more.Voters);
        Assert.Equal(3, more.Papers.Length);
        Assert.Equal(2, pile.Voters);
    }

    [Fact]
    public void Each_limit_rejects_with_its_own_reason()
    {
        var limits = new PaperLimits
        {
            MinChoices = 2,
            MaxChoices = 2,
            MinPoints = 1,
            MaxPoints = 5,
            MaxTotalPoints = 8,
            MinTotalCost = 11,
            MaxTotalCost = 12,
        };
        var points = new Contest(Approval.Projects, 10, BallotForm.Cumulative) { Limits = limits };
        var builder = new PaperPileBuilder(points);

        Assert.Equal(PaperFault.UnknownProject, builder.Add(["a", "x"], [1, 1], "1"));
        Assert.Equal(PaperFault.PointsDoNotMatch, builder.Add(["a", "b"], [1], "2"));
        Assert.Equal(PaperFault.TooFewChoices, builder.Add(["a"], [1], "3"));
        Assert.Equal(PaperFault.TooManyChoices, builder.Add(["a", "b", "c"], [1, 1, 1], "4"));
        Assert.Equal(PaperFault.TooFewPoints, builder.Add(["a", "b"], [0, 1], "5"));
        Assert.Equal(PaperFault.TooManyPoints, builder.Add(["a", "b"], [6, 1], "6"));
        Assert.Equal(PaperFault.TooManyPointsInAll, builder.Add(["a", "b"], [5, 4], "7"));
        Assert.Equal(PaperFault.TooDear, builder.Add(["b", "c"], [1, 1], "8"));
        Assert.Null(builder.Add(["a", "b"], [5, 3], "9"));
        Assert.Null(builder.Add([], [], "blank"));

        var pile = builder.Build();
        Assert.Equal(2, pile.Voters);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], pile.Rejected.Select(paper => paper.Label));
    }

    [Fact]
    public void A_paper_may_have_to_give_some_points()
    {
        var contest = new Contest(Approval.Projects, 10, BallotForm.Scoring)
        {
            Limits = new PaperLimits { MinTotalPoints = 4 },
        };
        var builder = new PaperPileBuilder(contest);

        Assert.Equal(PaperFault.TooFewPointsInAll, builder.Add(["a", "b"], [1, 2], "x"));
        Assert.Null(builder.Add(["a", "b"], [1, 3], "y"));
        Assert.Null(builder.Add([], [], "blank"));
    }

    [Fact]
    public void A_paper_may_have_to_cost_something()
    {
        var contest = new Contest(Approval.Projects, 10, BallotForm.Approval)
        {
            Limits = new PaperLimits { MinTotalCost = 6 },
        };
        var builder = new PaperPileBuilder(contest);

        Assert.Equal(PaperFault.TooCheap, builder.Add(["a"], "x"));
        Assert.Null(builder.Add(["b"], "y"));
    }

    [Fact]
    public void Choosing_one_means_one()
    {
        var one = new Contest(Approval.Projects, 10, BallotForm.ChooseOne);
        var builder = new PaperPileBuilder(one);

        Assert.Equal(PaperFault.TooManyChoices, builder.Add(["a", "b"], "x"));
    }

    [Fact]
    public void A_contest_refuses_what_cannot_be_counted()
    {
        Assert.Throws<ArgumentException>(() => new Contest([], 0, BallotForm.Approval));
        Assert.Throws<ArgumentException>(() => new Project("a", "A", 0));
        Assert.Throws<ArgumentException>(() => new Project(" ", "A", 1));
        Assert.Throws<ArgumentException>(() => new Contest(
            [new Project("a", "A", 1), new Project("a", "B", 1)], 1, BallotForm.Approval));
    }

    [Fact]
    public void Papers_can_be_given_merged()
    {
        var pile = PaperPile.Of(Approval, [new Paper([0], [], 5), new Paper([0, 1], [], 2), new Paper([9], [], 1)]);

        Assert.Equal([7L, 2L, 0L], pile.Votes);
        Assert.Equal(new RejectedPaper("paper 3", PaperFault.UnknownProject), Assert.Single(pile.Rejected));
    }
}
