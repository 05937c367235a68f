using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Tests.Elections.Resolutions;

public class ResolutionTests
{
    [Theory]
    [InlineData(51, 49, ResolutionOutcome.Carried)]
    [InlineData(50, 50, ResolutionOutcome.NotCarried)]
    [InlineData(49, 51, ResolutionOutcome.NotCarried)]
    [InlineData(1, 0, ResolutionOutcome.Carried)]
    [InlineData(0, 0, ResolutionOutcome.NotCarried)]
    public void An_ordinary_resolution_needs_more_for_than_against(long yes, long no, ResolutionOutcome outcome) =>
        Assert.Equal(outcome, Resolution.Ordinary.Decide(Votes(yes, no)).Outcome);

    [Theory]
    [InlineData(199, 101, false)]
    [InlineData(200, 100, true)]
    [InlineData(66, 34, false)]
    [InlineData(67, 33, true)]
    [InlineData(0, 0, false)]
    public void Two_thirds_are_counted_exactly(long yes, long no, bool carried) =>
        Assert.Equal(carried, Carried(Resolution.TwoThirds, Votes(yes, no)));

    [Theory]
    [InlineData(74, 25, false)] // 74.7 %
    [InlineData(75, 25, true)]
    [InlineData(3_000_000_000_000_000_000, 1_000_000_000_000_000_000, true)]
    [InlineData(2_999_999_999_999_999_999, 1_000_000_000_000_000_000, false)]
    public void A_special_resolution_needs_three_quarters(long yes, long no, bool carried) =>
        Assert.Equal(carried, Carried(Resolution.Special, Votes(yes, no)));

    [Theory]
    [InlineData(50, 50, true)] // a tie is not a majority against
    [InlineData(49, 50, false)]
    [InlineData(0, 1, false)]
    [InlineData(0, 0, true)] // no least turnout
    public void A_transfer_goes_on_unless_most_of_those_voting_oppose_it(long yes, long no, bool carried) =>
        Assert.Equal(carried, Carried(Resolution.TransferBallot, Votes(yes, no) with { Roll = 10_000 }));

    [Fact]
    public void Abstentions_count_against_a_majority_of_valid_papers_and_not_of_those_voting()
    {
        var votes = Votes(50, 40) with { Abstained = 10, Spoilt = 5, Roll = 120 };

        Assert.True(Carried(new Resolution([Requirement.SimpleMajority()]), votes));
        Assert.False(Carried(new Resolution([Requirement.SimpleMajority(VoteKind.Valid)]), votes));
        Assert.False(Carried(new Resolution([Requirement.SimpleMajority(VoteKind.Returned)]), votes));
        Assert.False(Carried(new Resolution([Requirement.SimpleMajority(VoteKind.Roll)]), votes));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void A_quorum_is_a_share_of_the_roll(long returned, bool carried)
    {
        var resolution = Resolution.Ordinary.And(Requirement.Quorum(new Fraction(1, 5)));

        Assert.Equal(carried, Carried(resolution, Votes(returned, 0) with { Roll = 100 }));
        Assert.Equal(carried, Carried(resolution, Votes(1, 0) with { Spoilt = returned - 1, Roll = 100 }));
    }

    [Fact]
    public void A_quorum_can_be_a_number_of_people()
    {
        var resolution = Resolution.Ordinary.And(Requirement.Quorum(25));

        Assert.False(Carried(resolution, Votes(24, 0)));
        Assert.True(Carried(resolution, Votes(25, 0)));
    }

    [Fact]
    public void Each_class_must_agree_in_a_dual_majority()
    {
        var resolution = Resolution.OfEach(Requirement.SimpleMajority(), "Tenants", "Employees");
        var tenants = Votes(900, 100) with { Class = "Tenants" };
        var employees = Votes(20, 21) with { Class = "Employees" };

        var result = resolution.Decide(tenants, employees);

        Assert.Equal(ResolutionOutcome.NotCarried, result.Outcome);
        Assert.True(result.Findings[0].Passed);
        Assert.False(result.Findings[1].Passed);
        Assert.Equal(ResolutionOutcome.Carried, resolution.Decide(tenants, employees with { For = 22 }).Outcome);
    }

    [Fact]
    public void Classes_may_have_thresholds_of_their_own_and_count_together_too()
    {
        var resolution = new Resolution(
        [
            Requirement.TwoThirds().In("Tenants"),
            Requirement.SimpleMajority().In("Employees"),
            Requirement.Quorum(100, VoteKind.Cast),
        ]);
        var tenants = Votes(60, 30) with { Class = "Tenants" };

        Assert.True(Carried(resolution, tenants, Votes(6, 4) with { Class = "Employees" }));
        Assert.False(Carried(resolution, tenants, Votes(6, 3) with { Class = "Employees" })); // 99 voted
        Assert.False(Carried(resolution, tenants with { For = 59, Against = 31 }, Votes(6, 4) with { Class = "Employees" }));
    }

    [Theory]
    [InlineData(CastingVote.None, ResolutionOutcome.NotCarried)]
    [InlineData(CastingVote.Awaited, ResolutionOutcome.AwaitsCastingVote)]
    [InlineData(CastingVote.For, ResolutionOutcome.Carried)]
    [InlineData(CastingVote.Against, ResolutionOutcome.NotCarried)]
    public void A_tie_falls_to_the_casting_vote_if_there_is_one(CastingVote vote, ResolutionOutcome outcome)
    {
        var result = (Resolution.Ordinary with { CastingVote = vote }).Decide(Votes(7, 7));

        Assert.True(result.IsTied);
        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public void A_casting_vote_mends_a_tie_and_nothing_else()
    {
        var chair = Resolution.Ordinary with { CastingVote = CastingVote.For };

        Assert.Equal(ResolutionOutcome.NotCarried, chair.Decide(Votes(7, 8)).Outcome);
        Assert.Equal(ResolutionOutcome.NotCarried, chair.Decide(Votes(0, 0)).Outcome);
        Assert.Equal(ResolutionOutcome.NotCarried, chair.And(Requirement.Quorum(15)).Decide(Votes(7, 7)).Outcome);
        Assert.Equal(
            ResolutionOutcome.NotCarried,
            (Resolution.TwoThirds with { CastingVote = CastingVote.For }).Decide(Votes(1, 1)).Outcome);
    }

    [Fact]
    public void It_says_which_test_passed_and_by_how_much()
    {
        var resolution = Resolution.TwoThirds.And(Requirement.Quorum(new Fraction(1, 4)));

        var result = resolution.Decide(Votes(1_200, 601) with { Spoilt = 3, Roll = 10_000 });

        Assert.Equal(
            [
                "Two-thirds majority: 1,200 of the 1,801 who voted for or against voted for. "
                + "At least two thirds, so 1,201, was needed: failed, 1 short.",
                "Quorum: 1,804 of the 10,000 who could vote returned a paper. "
                + "At least 25%, so 2,500, was needed: failed, 696 short.",
                "The resolution is not carried.",
            ],
            result.Statements);
    }

    [Fact]
    public void Every_kind_of_test_is_said_in_words()
    {
        Assert.Equal(
            "No majority against: 5 of the 10 who voted for or against voted against. No more than half, so 5, was "
            + "allowed: passed with 0 to spare.",
            Resolution.TransferBallot.Decide(Votes(5, 5)).Statements[0]);
        Assert.Equal(
            "Quorum (Tenants): 10 voted for or against. At least 12 was needed: failed, 2 short.",
            new Resolution([Requirement.Quorum(12, VoteKind.Cast).In("Members")])
                .Decide(Votes(5, 5)).Statements[0].Replace("Members", "Tenants", StringComparison.Ordinal));
        Assert.Equal(
            "Simple majority: 6 of the 20 who could vote voted for. More than half, so at least 11, was needed: "
            + "failed, 5 short.",
            new Resolution([Requirement.SimpleMajority(VoteKind.Roll)])
                .Decide(Votes(6, 5) with { Roll = 20 }).Statements[0]);
        Assert.Equal(
            ["As many voted for as against. There is no casting vote: a tie is not a majority."],
            Resolution.Ordinary.Decide(Votes(5, 5)).Statements[1..2]);
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Resolution.Ordinary.Decide(Votes(5, 5) with { Roll = 9 }));
        Assert.Throws<ArgumentException>(() => Resolution.Ordinary.Decide(Votes(-1, 5)));
        Assert.Throws<ArgumentException>(() => Resolution.Ordinary.Decide(Votes(1, 5), Votes(2, 3)));
        Assert.Throws<ArgumentException>(() => new Resolution([]).Decide(Votes(1, 5)));
        Assert.Throws<ArgumentException>(
            () => new Resolution([Requirement.SimpleMajority().In("Nobody")]).Decide(Votes(1, 5)));
        Assert.Throws<ArgumentException>(
            () => new Resolution([Requirement.Quorum(new Fraction(1, 5))]).Decide(Votes(1, 5)));
        Assert.Throws<ArgumentException>(() => Resolution.Ordinary.Decide(Votes(long.MaxValue, 1)));
    }

    [Fact]
    public void The_exact_test_agrees_with_multiplying_out_for_every_small_vote()
    {
        var numbers = Enumerable.Range(0, 41);
        foreach (var (yes, no) in from yes in numbers from no in numbers select (yes, no))
        {
            var votes = Votes(yes, no);
            Assert.Equal(yes > no, Carried(Resolution.Ordinary, votes));
            Assert.Equal(yes > 0 && 3 * yes >= 2 * (yes + no), Carried(Resolution.TwoThirds, votes));
            Assert.Equal(yes > 0 && 4 * yes >= 3 * (yes + no), Carried(Resolution.Special, votes));
            Assert.Equal(no <= yes, Carried(Resolution.TransferBallot, votes));
        }
    }

    private static bool Carried(Resolution resolution, params ClassVotes[] classes) =>
        resolution.Decide([.. classes]).Outcome == ResolutionOutcome.Carried;

    private static ClassVotes Votes(long yes, long no) => new("Members") { For = yes, Against = no };
}
