using System.Collections.Immutable;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class CountbackTests
{
    public static TheoryData<string> Rules => [.. TransferableVoteRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_vacancy_goes_to_the_choice_of_the_same_voters(string name)
    {
        var rule = TransferableVoteRules.Named(name)!;
        var file = SmallElections.Of(5, 2, "40: 1 3", "30: 2 4", "5: 3", "8: 4", "6: 5");
        var ward = new Constituency("East", file.Election, file.Papers);

        Assert.Equal([1, 2], file.CountBy(rule).Winners.Order());
        Assert.Equal([3], Filled(rule, ward, new Vacancy([2], [1], [])));
        Assert.Equal([4], Filled(rule, ward, new Vacancy([1], [2], [])));
        Assert.DoesNotContain(3, Filled(rule, ward, new Vacancy([2], [1], [3])));
    }

    [Fact]
    public void A_countback_is_the_whole_count_without_those_who_left()
    {
        // By hand: without 1 the 40 papers are 3's, who has 45 with their own 5; the quota is 89 / 3 + 1 = 30, which 2 has
        // just so. Nobody's surplus has to be moved.
        var file = SmallElections.Of(5, 2, "40: 1 3", "30: 2 4", "5: 3", "8: 4", "6: 5");
        var ward = new Constituency("East", file.Election, file.Papers);

        var (filled, result) = Countback.Count(
            GregoryRule.Scottish, ward, new Vacancy([2], [1], []), CountWatch.Nobody);

        Assert.Equal("0 30 45 8 6", result.VotesAt(1));
        Assert.Equal("30.00000", result.Write(result.Quota!.Value));
        Assert.Equal(["FirstPreferences  → 3 2"], result.Story());
        Assert.Equal([3], filled);
    }

    [Fact]
    public void Those_in_office_keep_their_seats()
    {
        // Without 1, candidate 2 would be excluded before 3 and 4.
        var file = SmallElections.Of(4, 2, "20: 1 2", "15: 3", "14: 4", "9: 2 1", "22: 1 3 4");
        var ward = new Constituency("East", file.Election, file.Papers);

        var (filled, result) = Countback.Count(
            GregoryRule.Scottish, ward, new Vacancy([2], [1], []), CountWatch.Nobody);

        Assert.Single(filled);
        Assert.Contains(2, result.Winners);
    }

    [Fact]
    public void Constituencies_are_counted_each_by_itself()
    {
        var east = SmallElections.Of(3, 1, "5: 1", "4: 2");
        var west = SmallElections.Of(2, 2, "5: 2", "4: 1");

        var results = Constituency.CountAll(
            GregoryRule.Scottish,
            [new("East", east.Election, east.Papers), new("West", west.Election, west.Papers)],
            CountWatch.Nobody).ToArray();

        Assert.Equal(["East: 1", "West: 2 1"], results.Select(each =>
            $"{each.Constituency.Name}: {string.Join(' ', each.Result.Winners)}"));
    }

    private static ImmutableArray<int> Filled(IElectionRule rule, Constituency ward, Vacancy vacancy) =>
        Countback.Count(rule, ward, vacancy, CountWatch.Nobody).Filled;
}
