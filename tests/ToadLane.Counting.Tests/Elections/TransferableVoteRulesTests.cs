using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class TransferableVoteRulesTests
{
    public static TheoryData<string> Rules => [.. TransferableVoteRules.All.Select(rule => rule.Name)];

    [Fact]
    public void Every_rule_has_its_name()
    {
        Assert.Equal(
            ["scottish", "northern-ireland", "ers97", "meek", "meek-nz", "warren", "wright"],
            TransferableVoteRules.All.Select(rule => rule.Name));
        Assert.Null(TransferableVoteRules.Named("guess"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_result_names_its_rule_and_settings(string name)
    {
        var result = SmallElections.Of(2, 1, "2: 1", "1: 2").CountBy(TransferableVoteRules.Named(name)!);

        Assert.Equal(name, result.Rule);
        Assert.Contains(result.Parameters, parameter => parameter.Name == "decimals");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Without_a_valid_paper_the_lot_decides(string name)
    {
        var file = SmallElections.Of(4, 2, "3:").With(each => each with { DrawnLot = [3, 1] });

        var result = file.CountBy(TransferableVoteRules.Named(name)!);

        Assert.Equal(2, result.Winners.Length);
        Assert.DoesNotContain(3, result.Winners);
        Assert.NotEmpty(result.Ties);
        Assert.Equal(new RejectedPaper("3 × blank", PaperFault.Blank), Assert.Single(result.Rejected));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_count_tells_how_far_it_is_and_can_be_stopped(string name)
    {
        var rule = TransferableVoteRules.Named(name)!;
        var file = SmallElections.Of(5, 1, "5: 1", "4: 2", "3: 3", "2: 4", "1: 5");
        using var stop = new CancellationTokenSource();
        Heard heard = new();

        rule.Count(file.Election, file.Papers, new CountWatch(heard, CancellationToken.None));
        stop.Cancel();

        Assert.NotEmpty(heard.Told);
        Assert.All(heard.Told, each => Assert.InRange(each.Done, 0, each.Total));
        Assert.Throws<OperationCanceledException>(
            () => rule.Count(file.Election, file.Papers, new CountWatch(null, stop.Token)));
    }

    [Fact]
    public void A_lot_is_the_same_for_everybody_who_knows_the_seed()
    {
        var lot = Lot.Draw("Ward 7, 4 May 2026", 6);

        Assert.Equal(lot, Lot.Draw("Ward 7, 4 May 2026", 6));
        Assert.NotEqual(lot, Lot.Draw("Ward 8, 4 May 2026", 6));
        Assert.Equal([1, 2, 3, 4, 5, 6], lot.Order());
    }

    [Theory]
    [InlineData("Latest", 3, 2)]
    [InlineData("First", 2, 1)]
    public void A_tie_of_three_is_settled_at_the_stage_the_rule_looks_at(string lookBack, int excluded, int stage)
    {
        // 2, 3 and 4 come to 16 votes each: 2 had the fewest at the first stage, 3 at the second.
        var file = SmallElections.Of(
            6, 1, "30: 1", "13: 2", "14: 3", "16: 4", "3: 5 2", "2: 6 3", "2: 6");

        var result = file.CountBy(GregoryRule.Scottish with { LookBack = Enum.Parse<LookBack>(lookBack) });

        var tie = result.Ties[0];
        Assert.Equal([2, 3, 4], tie.Candidates);
        Assert.Equal((excluded, TieSettlement.EarlierVotes, stage), (tie.Chosen, tie.SettledBy, tie.EarlierStage));
    }

    private sealed class Heard : IProgress<CountProgress>
    {
        public List<CountProgress> Told { get; } = [];

        public void Report(CountProgress value) => Told.Add(value);
    }
}
