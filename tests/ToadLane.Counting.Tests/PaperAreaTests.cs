namespace ToadLane.Counting.Tests;

public class PaperAreaTests
{
    private static readonly Contest Approval = new(
        [new Project("a", "A", 5), new Project("b", "B", 6), new Project("c", "C", 7)], 12, BallotForm.Approval);

    [Fact]
    public void Papers_of_different_areas_do_not_merge()
    {
        var pile = Pile(("East", [0, 1]), ("West", [1, 0]), ("East", [1, 0]), (null, [0, 1]));

        Assert.Equal([null, "East", "West"], pile.Papers.Select(paper => paper.Area));
        Assert.Equal([1L, 2L, 1L], pile.Papers.Select(paper => paper.Count));
    }

    [Fact]
    public void Each_area_has_its_totals()
    {
        var pile = Pile(("West", [0, 1]), ("East", [2]), ("West", [0]), (null, []));

        var totals = pile.ByArea(Approval);

        Assert.Equal([null, "East", "West"], totals.Select(total => total.Area));
        Assert.Equal([1L, 1L, 2L], totals.Select(total => total.Voters));
        Assert.Equal([2L, 1L, 0L], totals[2].Votes);
        Assert.Equal([2L, 1L, 0L], totals[2].Scores);
        Assert.Equal(pile.Votes, totals.Aggregate(
            new long[3], (sum, total) => [.. sum.Zip(total.Votes, (one, more) => one + more)]));
    }

    [Fact]
    public void The_papers_of_one_area_can_be_counted_alone()
    {
        var pile = Pile(("West", [0, 1]), ("East", [2]), ("West", [0]));

        Assert.Equal([2L, 1L, 0L], pile.InArea(Approval, "West").Votes);
        Assert.Equal(0, pile.InArea(Approval, null).Voters);
    }

    [Fact]
    public void Votes_of_an_area_can_weigh_more()
    {
        var pile = Pile(("Large", [0]), ("Large", [0]), ("Small", [1]), (null, [2]));

        var weighed = pile.WeighedByArea(Approval, new Dictionary<string, long> { ["Small"] = 250 }, 100);

        Assert.Equal([2L, 1L, 1L], weighed.Votes);
        Assert.Equal([200L, 250L, 100L], weighed.Scores);
        Assert.Equal((4, 550, 100), (weighed.Voters, weighed.TotalWeight, weighed.WeightScale));
        Assert.Equal((4, 4, 1), (pile.Voters, pile.TotalWeight, pile.WeightScale));
    }

    [Fact]
    public void Equal_shares_gives_a_voter_who_weighs_twice_as_much_twice_the_share()
    {
        var weighed = Pile(("Small", [1]), ("Large", [0]), ("Large", [0]))
            .WeighedByArea(Approval, new Dictionary<string, long> { ["Small"] = 2 }, 1);
        var rule = new EqualSharesOptions(Utility.Cost, Completion.None);

        // A share is 3: the small area's voter has 6, which is just the cost of b; the others have 3 each for a.
        Assert.Equal(["b", "a"], rule.Count(Approval, weighed, CountWatch.Nobody).Winners.Order().Reverse());
        Assert.Equal(
            ["a"], rule.Count(Approval, Pile(("x", [1]), ("x", [0]), ("x", [0])), CountWatch.Nobody).Winners);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000_000_001)]
    public void A_weight_must_be_one_that_can_be_counted(long weight)
    {
        var pile = Pile(("East", [0]));

        Assert.Throws<ArgumentException>(() => new Voter("x") { Weight = weight });
        Assert.Throws<ArgumentException>(
            () => pile.WeighedByArea(Approval, new Dictionary<string, long> { ["East"] = weight }, 1));
    }

    private static PaperPile Pile(params (string? Area, int[] Choices)[] ballots)
    {
        var builder = new PaperPileBuilder(Approval);
        foreach (var (area, choices) in ballots)
        {
            builder.Add(choices, [], new Voter("voter") { Area = area });
        }

        return builder.Build();
    }
}
