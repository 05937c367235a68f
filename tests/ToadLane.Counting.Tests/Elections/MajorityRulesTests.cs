using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class MajorityRulesTests
{
    private static readonly RuleList<IElectionRule, Election> List = new(MajorityRules.Entries);

    [Fact]
    public void Every_rule_is_made_by_its_name_and_again_from_its_parameters() =>
        Assert.All(List.Entries, entry =>
        {
            var rule = List.Make(entry.Name, []).Rule!;
            var again = List.MakeAgain(entry.Name, rule.Parameters).Rule!;

            Assert.Equal(entry.Name, rule.Name);
            Assert.Equal(rule.Parameters, again.Parameters);
            Assert.Equal(entry.Settings.Select(setting => setting.Name), rule.Parameters.Select(each => each.Name));
        });

    [Fact]
    public void Every_word_of_every_setting_makes_a_rule_that_says_so() =>
        Assert.All(
            from entry in List.Entries from setting in entry.Settings from word in setting.Words
            select (entry, new CountParameter(setting.Name, word)),
            pair => Assert.Contains(pair.Item2, List.Make(pair.entry.Name, [pair.Item2]).Rule!.Parameters));

    [Fact]
    public void Rules_that_apply_can_count()
    {
        var election = Tennessee.Poll.Election;

        Assert.All(
            List.Entries.Where(entry => entry.AppliesTo(election)),
            entry => Assert.Single(Tennessee.Poll.By(List.Make(entry.Name, []).Rule!).Winners));
        Assert.False(List.Named("alternative-vote")!.AppliesTo(election with { Seats = 2 }));
        Assert.False(List.Named("majority-judgement")!.AppliesTo(election));
        var kept = election with { Guarantees = [new Guarantee("Tenants", [1], 1)] };
        Assert.False(List.Named("alternative-vote")!.AppliesTo(kept));
    }
}
