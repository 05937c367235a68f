using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class GuaranteeTests
{
    public static TheoryData<string> Rules => [.. TransferableVoteRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_place_is_kept_for_a_class(string rule)
    {
        var file = Kept(new Guarantee("tenants", [4, 5], 1));

        var result = file.CountBy(TransferableVoteRules.Named(rule)!);

        Assert.Equal([1, 5], result.Winners.Order());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_more_of_a_class_than_may_be_are_elected(string rule)
    {
        var file = Kept(new Guarantee("owners", [1, 2], 0, 1));

        var result = file.CountBy(TransferableVoteRules.Named(rule)!);

        Assert.Equal([1, 3], result.Winners.Order());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Classes_may_overlap(string rule)
    {
        var file = Kept(new Guarantee("tenants", [4, 5], 1), new Guarantee("east", [3, 4], 1));

        var result = file.CountBy(TransferableVoteRules.Named(rule)!);

        Assert.Equal(2, result.Winners.Length);
        Assert.NotEmpty(result.Winners.Intersect([4, 5]));
        Assert.NotEmpty(result.Winners.Intersect([3, 4]));
    }

    [Fact]
    public void Who_can_no_longer_be_elected_is_excluded_at_once()
    {
        var result = Kept(new Guarantee("owners", [1, 2], 0, 1)).CountBy(GregoryRule.Scottish);

        Assert.Equal("Exclusion 2 → 3", result.Story().ElementAt(1));
    }

    [Fact]
    public void A_class_with_too_few_candidates_gets_what_it_can()
    {
        var result = Kept(new Guarantee("tenants", [5], 2)).CountBy(GregoryRule.Scottish);

        Assert.Equal([1, 5], result.Winners.Order());
    }

    [Fact]
    public void Limits_may_leave_a_seat_empty()
    {
        var result = Kept(new Guarantee("all", [1, 2, 3, 4, 5], 0, 1)).CountBy(GregoryRule.Scottish);

        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void Guarantees_that_contradict_each_other_are_refused()
    {
        var file = Kept(new Guarantee("a", [4], 1), new Guarantee("b", [4, 5], 0, 0));

        Assert.Throws<ArgumentException>(() => file.CountBy(GregoryRule.Scottish));
    }

    [Fact]
    public void A_guarantee_for_somebody_unknown_is_refused() => Assert.Throws<ArgumentException>(
        () => Kept(new Guarantee("tenants", [6], 1)).CountBy(GregoryRule.Scottish));

    private static Small Kept(params Guarantee[] guarantees) => new(SmallElections
        .Of(5, 2, "30: 1 2 3 5", "25: 2 1 3", "12: 3 2", "6: 4 5", "7: 5 4")
        .With(each => each with { Guarantees = [.. guarantees] }));

    private sealed record Small(Counting.Elections.Formats.ElectionFile File)
    {
        public ElectionResult CountBy(IElectionRule rule) => File.CountBy(rule);
    }
}
