using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class GregoryRuleTests
{
    [Fact]
    public void Scottish_moves_every_paper_at_a_truncated_part_of_its_value()
    {
        var file = SmallElections.Of(4, 2, "7: 1 2", "2: 1", "2: 3", "1: 4 3");

        var result = file.CountBy(GregoryRule.Scottish);

        Assert.Equal("5.00000", result.Write(result.Quota!.Value));
        Assert.Equal([1, 2], result.Winners);
        Assert.Equal("9 0 2 1", result.VotesAt(1));
        Assert.Equal("5 3.11108 2 1", result.VotesAt(2));
        Assert.Equal("5 3.11108 3 0", result.VotesAt(3));
        Assert.Equal(
            ["FirstPreferences  → 1", "Surplus 1 →", "Exclusion 4 →", "Exclusion 3 → 2"], result.Story());
        var surplus = result.Stages[1];
        Assert.Equal("0.44444", result.Write(surplus.TransferValue!.Value));
        Assert.Equal("0.88888", result.Write(surplus.NonTransferable));
        Assert.Equal("0.00004", result.Write(surplus.Lost));
        Assert.Equal(
            [
                new VoteTransfer(1, 2, 7, 311_108) { Value = 44_444 },
                new VoteTransfer(1, 0, 2, 88_888) { Value = 44_444 },
            ],
            surplus.Transfers);
    }

    [Fact]
    public void Scottish_has_no_stage_for_a_candidate_with_just_the_quota()
    {
        var file = SmallElections.Of(4, 2, "5: 1 2", "4: 2", "3: 3 2", "2: 4 3");

        var result = file.CountBy(GregoryRule.Scottish);

        Assert.Equal("5.00000", result.Write(result.Quota!.Value));
        Assert.Equal("Exclusion 4 → 3", result.Story().ElementAt(1));
    }

    [Fact]
    public void Scottish_settles_a_tie_by_the_latest_stage_at_which_votes_differed()
    {
        var file = SmallElections.Of(4, 1, "5: 1", "3: 2", "2: 3", "1: 4 3");

        var result = file.CountBy(GregoryRule.Scottish);

        Assert.Equal(
            ["FirstPreferences  →", "Exclusion 4 →", "Exclusion 3 →", "Exclusion 2 → 1"], result.Story());
        var tie = Assert.Single(result.Ties);
        Assert.Equal(
            (TieQuestion.Exclusion, 3, TieSettlement.EarlierVotes, 1),
            (tie.Question, tie.Chosen, tie.SettledBy, tie.EarlierStage));
        Assert.Equal([2, 3], tie.Candidates);
    }

    [Theory]
    [InlineData(new int[0], 2, TieSettlement.FileOrder)]
    [InlineData(new[] { 3, 1, 2 }, 3, TieSettlement.DrawnLot)]
    public void A_tie_that_votes_never_settle_is_settled_by_lot(int[] lot, int chosen, TieSettlement settledBy)
    {
        var file = SmallElections.Of(3, 1, "5: 1", "3: 2", "3: 3").With(each => each with { DrawnLot = [.. lot] });

        var result = file.CountBy(GregoryRule.Scottish);

        var tie = Assert.Single(result.Ties);
        Assert.Equal((chosen, settledBy), (tie.Chosen, tie.SettledBy));
        Assert.Null(tie.EarlierStage);
    }

    [Fact]
    public void The_larger_surplus_goes_first()
    {
        var file = SmallElections.Of(4, 3, "10: 1 4", "12: 2 4", "1: 3", "1: 4");

        var result = file.CountBy(GregoryRule.Scottish);

        Assert.Equal(["FirstPreferences  → 2 1", "Surplus 2 →", "Surplus 1 → 4"], result.Story());
    }

    [Fact]
    public void Northern_Ireland_moves_the_last_batch_only()
    {
        var file = SmallElections.Of(
            5, 3, "20: 1 2 5", "10: 1 2", "10: 1 3", "20: 2 4", "15: 3", "14: 4", "11: 5");

        var result = file.CountBy(GregoryRule.NorthernIreland);

        Assert.Equal("26.00", result.Write(result.Quota!.Value));
        Assert.Equal("40 20 15 14 11", result.VotesAt(1));
        Assert.Equal("26 30.5 18.5 14 11", result.VotesAt(2));
        Assert.Equal("26 26 18.5 14 15.4", result.VotesAt(3));
        Assert.Equal("0.10", result.Write(result.Stages[2].NonTransferable));
        Assert.Equal("0.22", result.Write(result.Stages[2].TransferValue!.Value));
    }

    [Fact]
    public void Northern_Ireland_excludes_together_those_who_cannot_catch_up()
    {
        var file = SmallElections.Of(5, 1, "10: 1", "8: 2", "2: 3 1", "1: 4 3 2", "1: 5");

        var result = file.CountBy(GregoryRule.NorthernIreland);

        Assert.Equal(["FirstPreferences  →", "Exclusion 4 5 3 → 1"], result.Story());
        Assert.Equal("12 9 0 0 0", result.VotesAt(2));
    }

    [Fact]
    public void Northern_Ireland_fills_the_last_seat_with_a_majority_of_what_is_left()
    {
        var file = SmallElections.Of(4, 2, "10: 1", "6: 2", "2: 3", "3: 4");

        var result = file.CountBy(GregoryRule.NorthernIreland);

        Assert.Equal([1, 2], result.Winners);
        Assert.Equal(["FirstPreferences  → 1", "Surplus 1 → 2"], result.Story());
    }

    [Fact]
    public void Ers97_lets_a_surplus_wait_that_could_not_save_anybody()
    {
        var file = SmallElections.Of(4, 2, "12: 1 2", "9: 2", "7: 3", "2: 4 3");

        var result = file.CountBy(GregoryRule.Ers97);

        Assert.Equal("10.00", result.Write(result.Stages[0].Quota!.Value));
        Assert.Equal("Exclusion 4 →", result.Story().ElementAt(1));
        Assert.Equal("Surplus 1 → 2", result.Story().ElementAt(2));
    }

    [Fact]
    public void Ers97_lowers_the_quota_while_nobody_is_elected()
    {
        var file = SmallElections.Of(5, 2, "10: 1", "9: 2", "8: 3", "4: 4", "1: 5 2");

        var result = file.CountBy(GregoryRule.Ers97);

        Assert.Equal("10.67", result.Write(result.Stages[0].Quota!.Value));
        Assert.Equal(["FirstPreferences  →", "Exclusion 5 4 → 1 2"], result.Story());
        Assert.Equal("9.34", result.Write(result.Stages[1].Quota!.Value));
        Assert.Equal("10 10 8 0 0", result.VotesAt(2));
    }

    [Fact]
    public void Ers97_elects_none_of_too_many_equals()
    {
        var file = SmallElections.Of(3, 2, "5: 1", "5: 2", "5: 3");

        var result = file.CountBy(GregoryRule.Ers97);

        Assert.Empty(result.Stages[0].Elected);
        Assert.Equal(TieQuestion.Exclusion, Assert.Single(result.Ties).Question);
        Assert.Equal([2, 3], result.Winners);
    }

    [Fact]
    public void Wright_deals_the_papers_out_anew_without_the_excluded()
    {
        var file = SmallElections.Of(4, 2, "7: 1 2", "2: 1", "2: 3", "1: 4 1");

        var result = file.CountBy(GregoryRule.Wright);

        Assert.Equal(
            ["FirstPreferences  → 1", "Surplus 1 →", "Exclusion 4 → 1", "Surplus 1 →", "Exclusion 3 → 1 2"],
            result.Story());
        Assert.Equal("10 0 2 0", result.VotesAt(3));
        Assert.Equal("4.000000000", result.Write(result.Quota!.Value));
        Assert.Equal([1, 2], result.Winners);
    }

    [Fact]
    public void Papers_are_read_as_if_withdrawn_candidates_were_not_on_them()
    {
        var file = SmallElections.Of(4, 1, "3: 2 1", "2: 1 3", "2: 2", "4: 3");
        var withdrawn = file.With(each => new Election(
            each.Title, each.Candidates.Select(c => c with { IsWithdrawn = c.Number is 2 or 4 }), each.Seats));

        var result = withdrawn.CountBy(GregoryRule.Scottish);

        Assert.Equal("5 0 4 0", result.VotesAt(1));
        Assert.Equal([1], result.Winners);
        Assert.Equal(new RejectedPaper("2 × 2", PaperFault.Blank), Assert.Single(result.Rejected));
        Assert.Equal("2.00000", result.Write(result.RejectedVotes));
    }

    [Fact]
    public void Preferences_count_as_far_as_they_are_clear()
    {
        var file = SmallElections.Of(
            3, 1, "4: 1", "3: 2 - 1", "3: 2 1=3", "2: 3 2", "5: 1=2 3", "6: - 1", "7:");

        var result = file.CountBy(GregoryRule.Scottish);

        Assert.Equal("4 6 2", result.VotesAt(1));
        Assert.Equal("4 8 0", result.VotesAt(2));
        Assert.Equal(
            [
                new RejectedPaper("7 × blank", PaperFault.Blank),
                new RejectedPaper("6 × - 1", PaperFault.NoFirstPreference),
                new RejectedPaper("5 × 1=2 3", PaperFault.SharedFirstPreference),
            ],
            result.Rejected);
    }

    [Fact]
    public void A_paper_of_weight_three_counts_as_three()
    {
        var weighted = SmallElections.Of(3, 1, "2.5: 1", "0.5: 2 3", "2: 3");
        var result = weighted.CountBy(GregoryRule.Scottish);

        Assert.Equal("2.5 0.5 2", result.VotesAt(1));
        Assert.Equal("5.00000", result.Write(result.ValidVotes));
        Assert.Equal("3.00000", result.Write(result.Quota!.Value));
        Assert.Equal("2.5 0 2.5", result.VotesAt(2));
    }

    [Fact]
    public void With_as_many_candidates_as_seats_all_are_elected()
    {
        var result = SmallElections.Of(2, 3, "1: 2").CountBy(GregoryRule.Scottish);

        Assert.Equal([2, 1], result.Winners);
    }
}
