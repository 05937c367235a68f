namespace ToadLane.Counting.Tests;

public class RuleCatalogueTests
{
    [Theory]
    [InlineData("greedy")]
    [InlineData("greedy-no-skip")]
    [InlineData("greedy-threshold")]
    [InlineData("equal-shares")]
    public void Rules_are_found_by_name(string name) =>
        Assert.Equal(name, RuleCatalogue.Budgets.Make(name, []).Rule!.Name);

    [Fact]
    public void Names_are_used_once()
    {
        Assert.Distinct(RuleCatalogue.Budgets.Entries.Select(entry => entry.Name));
        Assert.All(
            RuleCatalogue.Budgets.Entries,
            entry => Assert.Distinct(entry.Settings.Select(setting => setting.Name)));
    }

    [Fact]
    public void Every_default_may_be_said() => Assert.All(
        RuleCatalogue.Budgets.Settings, setting => Assert.True(setting.Allows(setting.Default), setting.Name));

    [Fact]
    public void A_result_says_by_which_rule_it_was_counted()
    {
        Assert.All(RuleCatalogue.Budgets.Entries.SelectMany(entry => entry.Variants()), rule =>
        {
            var result = rule.Count(Contest, Papers, CountWatch.Nobody);
            Assert.Equal(rule, RuleCatalogue.Budgets.MakeAgain(result.Rule, result.Parameters).Rule);
        });
    }

    [Fact]
    public void A_comparison_tries_every_word_of_a_compared_setting_once()
    {
        var rules = RuleCatalogue.Budgets.For(Contest);

        Assert.Distinct(rules);
        var expected = RuleNames.Utilities.Length * RuleNames.Completions.Length;
        Assert.Equal(0, rules.Count(rule => rule.Name == "equal-shares") % expected);
        Assert.DoesNotContain(rules, rule => rule.Name == "greedy-threshold");
    }

    [Theory]
    [InlineData("guess", "utility", "cost", "there is no rule guess")]
    [InlineData("equal-shares", "colour", "red", "the rule equal-shares has no setting colour")]
    [InlineData("equal-shares", "utility", "guess", "the setting utility cannot be guess")]
    [InlineData("equal-shares", "filter", "-1", "the setting filter cannot be -1")]
    [InlineData("greedy", "threshold", "9999999999999999999", "the setting threshold cannot be 9999999999999999999")]
    public void What_is_not_known_is_named_with_the_choices(string rule, string setting, string word, string fault)
    {
        var made = RuleCatalogue.Budgets.Make(rule, [new CountParameter(setting, word)]);

        Assert.Null(made.Rule);
        Assert.Equal(fault, made.Fault);
        Assert.NotEmpty(made.Remedy!);
    }

    [Fact]
    public void A_number_is_read_into_the_rule()
    {
        var made = RuleCatalogue.Budgets.Make("equal-shares", [new CountParameter("filter", "3")]);

        Assert.Equal(3, Assert.IsType<EqualSharesOptions>(made.Rule).FilterDivisor);
    }

    private static Contest Contest { get; } = new(
        [new Project("pond", "A pond", 5), new Project("path", "A lit path", 8)], 10, BallotForm.Approval);

    private static PaperPile Papers { get; } = PaperPile.Of(Contest, [new Paper([0], [], 3), new Paper([0, 1], [], 2)]);
}
