namespace ToadLane.Counting.Tests;

/// <summary>The rules of British schemes, as docs/uk-schemes.md sets them out.</summary>
public class UkSchemeTests
{
    [Fact]
    public void Edinburgh_South_Central_every_project_is_scored_and_the_sum_decides()
    {
        var contest = new Contest(
            [new Project("a", "A", 300), new Project("b", "B", 200), new Project("c", "C", 250)],
            600,
            BallotForm.Scoring)
        {
            Limits = PaperLimits.ScoreAll(3, 1, 5),
        };
        var papers = new PaperPileBuilder(contest);
        Assert.Null(papers.Add(["a", "b", "c"], [5, 1, 4], "1"));
        Assert.Null(papers.Add(["a", "b", "c"], [4, 2, 4], "2"));
        Assert.Equal(PaperFault.TooFewChoices, papers.Add(["a"], [5], "3"));
        Assert.Equal(PaperFault.TooManyPoints, papers.Add(["a", "b", "c"], [6, 1, 1], "4"));

        var result = Greedy.Count(contest, papers.Build(), GreedyOptions.Skip);

        Assert.Equal(["a", "c"], result.Winners);
        Assert.Equal([9L, 3L, 8L], result.Projects.Select(project => project.Score));
        Assert.Equal(2, result.Rejected.Length);
    }

    [Fact]
    public void Sunderland_below_forty_per_cent_fails_and_leftovers_go_to_oversubscribed_categories()
    {
        var contest = new Contest(
            [
                new Project("bench", "A bench", 30),
                new Project("club", "A club", 60),
                new Project("trip", "A trip", 50),
                new Project("band", "A band", 40),
            ],
            120,
            BallotForm.Scoring)
        {
            Limits = PaperLimits.ScoreAll(4, 0, 5),
        }.WithConditions(new Conditions
        {
            MinAverage = new Fraction(40, 100),
            Parts =
            [
                new BudgetPart("Places", ["bench"]) { Cap = 60 },
                new BudgetPart("Young people", ["club", "trip", "band"]) { Cap = 60 },
            ],
            Leftovers = Leftovers.AmongOversubscribed,
        });
        var pile = PaperPile.Of(
            contest, [new Paper([0, 1, 2, 3], [5, 5, 1, 3], 1), new Paper([0, 1, 2, 3], [4, 3, 2, 1], 1)]);

        var result = Greedy.Count(contest, pile, GreedyOptions.Skip);

        // The trip has 3 of 10 points, 30 %; the band just 40 %. Places leave 30, which is too little for the band.
        Assert.Equal(["bench", "club"], result.Winners);
        Assert.Equal(Verdict.BelowMinAverage, result.Projects[2].Verdict);
        Assert.Equal(Verdict.CostMoreThanWasLeft, result.Projects[3].Verdict);
    }

    [Fact]
    public void Falkirk_up_to_three_in_the_own_ward_with_small_places_weighing_more_and_a_tenth_of_the_papers()
    {
        var contest = new Contest(
            [
                new Project("hall", "Village hall", 50) { Area = "Upper Braes" },
                new Project("path", "Path", 50) { Area = "Upper Braes" },
                new Project("youth", "Youth bus", 50),
                new Project("park", "Park", 50) { Area = "Lower Braes" },
            ],
            100,
            BallotForm.Approval)
        {
            Limits = new PaperLimits { MaxChoices = 3, Areas = AreaLimit.OwnArea },
        }.WithConditions(new Conditions { MinSupport = new Fraction(1, 10) });
        var papers = new PaperPileBuilder(contest);
        for (var number = 0; number < 10; number++)
        {
            Assert.Null(papers.Add([2], [], new Voter($"town {number}") { Area = "Lower Braes" }));
        }

        Assert.Null(papers.Add([0, 2], [], new Voter("village 1") { Area = "Upper Braes" }));
        Assert.Null(papers.Add([0], [], new Voter("village 2") { Area = "Upper Braes" }));
        Assert.Null(papers.Add([1], [], new Voter("village 3") { Area = "Upper Braes" }));
        Assert.Equal(PaperFault.OtherArea, papers.Add([3], [], new Voter("village 4") { Area = "Upper Braes" }));
        Assert.Equal(PaperFault.OtherArea, papers.Add([0], [], new Voter("nowhere")));

        var pile = papers.Build();
        var weighed = pile.WeighedByArea(contest, new Dictionary<string, long> { ["Upper Braes"] = 60 }, 10);
        var result = Greedy.Count(contest, weighed, GreedyOptions.Skip);

        // Two villagers at 6 votes each make 12 for the hall; ten townspeople and a villager make 16 for the youth bus.
        Assert.Equal(["youth", "hall"], result.Winners);
        Assert.Equal(160, result.Projects[2].Score);
        Assert.Equal(120, result.Projects[0].Score);
        Assert.Equal(Verdict.BelowMinSupport, result.Projects[1].Verdict);
        Assert.Equal(Verdict.BelowMinSupport, result.Projects[3].Verdict);
    }

    [Fact]
    public void A_ward_with_its_own_pot_is_counted_by_itself()
    {
        var contest = SmallContests.Of(10, [10, 10], []).Contest;
        var papers = new PaperPileBuilder(contest);
        papers.Add([0], [], new Voter("1") { Area = "north" });
        papers.Add([1], [], new Voter("2") { Area = "south" });
        papers.Add([1], [], new Voter("3") { Area = "south" });

        var north = Greedy.Count(contest, papers.Build().InArea(contest, "north"), GreedyOptions.Skip);

        Assert.Equal(["a"], north.Winners);
    }

    [Fact]
    public void A_threshold_is_in_whole_votes_however_papers_weigh()
    {
        var contest = new Contest([new Project("a", "A", 10)], 10, BallotForm.Approval) { MinScore = 2 };
        var papers = new PaperPileBuilder(contest);
        papers.Add([0], [], new Voter("1") { Area = "village" });
        var heavy = papers.Build().WeighedByArea(contest, new Dictionary<string, long> { ["village"] = 19 }, 10);
        var heavier = papers.Build().WeighedByArea(contest, new Dictionary<string, long> { ["village"] = 20 }, 10);

        Assert.Empty(Greedy.Count(contest, heavy, GreedyOptions.Threshold).Winners);
        Assert.Equal(["a"], Greedy.Count(contest, heavier, GreedyOptions.Threshold).Winners);
    }
}
