using System.Collections.Immutable;
using System.Text;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Tests.Elections.Conformance;

namespace ToadLane.Counting.Tests.Certificates;

public class ElectionCheckTests
{
    private static readonly ElectionFile File = BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(
        "4 2\n8 1 2 0\n5 2 3 0\n4 3 0\n3 4 3 0\n0\n\"Ada\"\n\"Ben\"\n\"Cat\"\n\"Dan\"\n\"Ward\"\n"))).File!;

    [Fact]
    public void Real_wards_are_right_by_every_rule()
    {
        var wards = ElectionCorpus.ScottishWards.Values.Order(StringComparer.Ordinal).Where((_, at) => at % 40 == 0);
        foreach (var ward in wards.Select(ElectionCorpus.Read))
        {
            Assert.All(RuleCatalogue.Elections.For(ward.Election), rule => Assert.Null(ElectionCheck.FirstFlaw(
                ward.Election, ward.Papers, rule.Count(ward.Election, ward.Papers, CountWatch.Nobody))));
        }
    }

    [Fact]
    public void Whoever_is_elected_must_stand_and_be_elected_at_a_stage()
    {
        AssertFlaw("the winners", Right with { Winners = [1, 9] });
        AssertFlaw("how many are elected", Right with { Winners = [1] });
        AssertFlaw("those elected, stage by stage", Right with { Winners = [1, 2] });
        AssertFlaw("those elected at stage 3", With(2, Right.Stages[2] with { Elected = [3, 4] }) with
        {
            Stages = [Right.Stages[0], Right.Stages[1] with { Excluded = [3] }, Right.Stages[2]],
        });
    }

    [Fact]
    public void Votes_neither_appear_nor_vanish()
    {
        AssertFlaw("the valid and the rejected papers", Right with { ValidVotes = Right.ValidVotes + 1 });
        AssertFlaw("all the votes at stage 2", With(1, Right.Stages[1] with { NonTransferable = 1 }));
        AssertFlaw("the number of stage 2", With(1, Right.Stages[1] with { Number = 3 }));
        var votes = Right.Stages[1].Votes;
        AssertFlaw("the votes of candidate 4 at stage 2", With(1, Right.Stages[1] with
        {
            Votes = [votes[0], votes[1], votes[2] - 5, votes[3] + 5],
        }));
        AssertFlaw("how many have votes at stage 1", With(0, Right.Stages[0] with { Votes = votes.RemoveAt(0) }));
    }

    [Fact]
    public void First_preferences_are_those_on_the_papers()
    {
        var votes = Right.Stages[0].Votes;
        ImmutableArray<long> others = [votes[1], votes[0], votes[2], votes[3]];

        AssertFlaw("the first preferences of candidate 1", Right with
        {
            Stages = [Right.Stages[0] with { Votes = others, Elected = [1, 3] }],
        });
    }

    private static ElectionResult Right { get; } =
        GregoryRule.Scottish.Count(File.Election, File.Papers, CountWatch.Nobody);

    private static ElectionResult With(int place, ElectionStage stage) =>
        Right with { Stages = Right.Stages.SetItem(place, stage) };

    private static void AssertFlaw(string what, ElectionResult wrong) => Assert.StartsWith(
        what, ElectionCheck.FirstFlaw(File.Election, File.Papers, wrong)?.What, StringComparison.Ordinal);
}
