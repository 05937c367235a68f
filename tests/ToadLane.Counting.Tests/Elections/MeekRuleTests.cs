using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class MeekRuleTests
{
    [Fact]
    public void Those_elected_keep_just_the_quota_of_what_reaches_them()
    {
        var file = SmallElections.Of(3, 2, "4: 1 2", "2: 3");

        var result = file.CountBy(MeekRule.Reference);

        Assert.Equal([1, 3], result.Winners);
        Assert.Equal("4 0 2", result.VotesAt(1));
        Assert.Equal("2.000000004 1.999999996 2", result.VotesAt(2));
        Assert.Equal("2.000000001", result.Write(result.Quota!.Value));
        Assert.Equal(500_000_001, result.Stages[1].KeepValues[0]);
        Assert.Equal(new VoteTransfer(1, 2, 4, 1_999_999_996), Assert.Single(result.Stages[1].Transfers));
        Assert.Equal(["FirstPreferences  → 1", "Surplus 1 →", "Close 2 → 3"], result.Story());
    }

    [Fact]
    public void Papers_of_the_excluded_go_through_those_elected()
    {
        var file = SmallElections.Of(4, 2, "12: 1 2", "8: 2 3", "7: 3", "3: 4 1 3");

        var meek = file.CountBy(MeekRule.Reference);
        var gregory = file.CountBy(GregoryRule.Scottish);

        var exclusion = meek.Stages.Single(stage => stage.Candidates.Contains(4));
        Assert.Contains(exclusion.Transfers, transfer => transfer is { From: 4, To: 1 });
        Assert.DoesNotContain(
            gregory.Stages.SelectMany(stage => stage.Transfers), transfer => transfer is { From: 4, To: 1 });
    }

    [Fact]
    public void Candidates_at_one_rank_share_the_paper()
    {
        var file = SmallElections.Of(3, 2, "3: 1", "2: 1=2 3", "1: 3 1");

        var result = file.CountBy(MeekRule.Reference);

        Assert.Equal("4 1 1", result.VotesAt(1));
        Assert.Equal([1, 2], result.Winners);
        Assert.Equal("1.375000001", result.Write(result.Quota!.Value));
    }

    [Fact]
    public void A_shared_rank_counts_as_all_its_orders()
    {
        var shared = SmallElections.Of(4, 2, "12: 1=2=3 4", "5: 4", "3: 1 4", "4: 2");
        var spelt = SmallElections.Of(
            4, 2, "2: 1 2 3 4", "2: 1 3 2 4", "2: 2 1 3 4", "2: 2 3 1 4", "2: 3 1 2 4", "2: 3 2 1 4", "5: 4", "3: 1 4",
            "4: 2");

        var (one, other) = (shared.CountBy(MeekRule.Reference), spelt.CountBy(MeekRule.Reference));

        Assert.Equal(other.Winners, one.Winners);
        Assert.Equal(other.Stages.Length, one.Stages.Length);
        foreach (var (mine, theirs) in one.Stages.SelectMany(each => each.Votes)
            .Zip(other.Stages.SelectMany(each => each.Votes)))
        {
            Assert.InRange(mine, theirs - 100, theirs + 100);
        }
    }

    [Fact]
    public void Rounding_at_shared_ranks_is_lost_and_told()
    {
        var result = SmallElections.Of(3, 1, "1: 1=2=3").CountBy(MeekRule.Reference);

        Assert.Equal("0.333333333 0.333333333 0.333333333", result.VotesAt(1));
        Assert.Equal(1, result.Stages[0].Lost);
    }

    [Fact]
    public void Warren_takes_a_price_and_not_a_part()
    {
        var file = SmallElections.Of(5, 3, "14: 1 2 3", "6: 2 1 4", "5: 3", "5: 4", "6: 5 1");

        var warren = file.CountBy(MeekRule.Warren);
        var meek = file.CountBy(MeekRule.Reference);

        Assert.Equal([1, 2, 5], warren.Winners);
        Assert.Equal([1, 2, 3], meek.Winners);
        Assert.Contains(new CountParameter("keep", "price"), warren.Parameters);
        Assert.Contains(new CountParameter("keep", "proportion"), meek.Parameters);
    }

    [Theory]
    [InlineData("meek")]
    [InlineData("warren")]
    public void The_tree_of_papers_gives_what_going_through_every_paper_gives(string name)
    {
        var rule = (MeekRule)TransferableVoteRules.Named(name)!;
        Prop.ForAll(SmallElections.Any, file =>
        {
            var (winners, quota) = PlainMeek.Count(file, rule.Keep);
            var result = file.CountBy(rule);
            return winners.Order().SequenceEqual(result.Winners.Order()) && quota == result.Quota;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void New_Zealand_excludes_as_soon_as_nothing_can_save_a_candidate()
    {
        var file = SmallElections.Of(4, 2, "50: 1 2", "30: 2", "25: 3 2", "4: 4 3");

        var zealand = file.CountBy(MeekRule.NewZealand);
        var reference = file.CountBy(MeekRule.Reference);

        Assert.Equal("Exclusion 4 → 2", zealand.Story().ElementAt(1));
        Assert.Equal("Surplus 1 → 2", reference.Story().ElementAt(1));
        Assert.Equal(reference.Winners, zealand.Winners);
    }

    [Fact]
    public void Candidates_within_the_surplus_that_is_left_are_tied_for_exclusion()
    {
        var file = SmallElections.Of(3, 1, "5: 1", "3: 2", "3: 3");

        var result = file.With(each => each with { DrawnLot = [3] }).CountBy(MeekRule.Reference);

        var tie = Assert.Single(result.Ties);
        Assert.Equal((3, TieSettlement.DrawnLot), (tie.Chosen, tie.SettledBy));
    }
}
