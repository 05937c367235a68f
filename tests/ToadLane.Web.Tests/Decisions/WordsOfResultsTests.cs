using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Results;
using ToadLane.Decisions.Counts;
using ToadLane.Web.Pages.Decisions;
using ToadLane.Web.Pages.Decisions.Counts;
using ToadLane.Web.Pages.Decisions.Elections;

namespace ToadLane.Web.Tests.Decisions;

/// <summary>Whatever the counting library can find, the pages have a sentence for it.</summary>
public sealed partial class WordsOfResultsTests
{
    private static readonly IStringLocalizer<Words> English = new ServiceCollection().AddLogging()
        .AddLocalization(options => options.ResourcesPath = "Words").BuildServiceProvider()
        .GetRequiredService<IStringLocalizer<Words>>();

    public static TheoryData<string> Rules =>
        [
        .. RuleCatalogue.Budgets.Entries.Select(entry => entry.Name),
        .. RuleCatalogue.Elections.Entries.Select(entry => entry.Name),
    ];

    public static TheoryData<string> Steps => [.. typeof(CountStep).GetNestedTypes().Select(type => Kebab(type.Name))];

    [Fact]
    public void Every_verdict_has_a_sentence_of_its_own()
    {
        VerdictWords words = new(English, pence => $"{pence}p");

        List<string> sentences =
            [.. Enum.GetValues<Verdict>().Select(verdict => words.Of(new CountedProject(1, 2, 3, verdict)))];

        Assert.DoesNotContain(sentences, string.IsNullOrWhiteSpace);
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Theory, MemberData(nameof(Steps))]
    public void Every_step_has_a_title_and_a_sentence(string kind)
    {
        RoundWords words = new(English, pence => $"{pence}p");
        CountRound round = new(kind, 1);

        Assert.NotEmpty(words.Title(round));
        Assert.NotEmpty(words.Of(round));
    }

    [Fact]
    public void A_comparison_says_which_result_stands_and_shows_both_sides()
    {
        RoundWords words = new(English, pence => $"{pence}p");

        Assert.Contains("the result by equal shares stands", words.Of(Compared(30, 20)), StringComparison.Ordinal);
        Assert.Contains("the most votes go first", words.Of(Compared(20, 30)), StringComparison.Ordinal);
        Assert.Equal([20, 30], words.Sides(Compared(20, 30)).Select(bar => bar.Value));
        Assert.Empty(words.Sides(new CountRound("funded", 1)));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_has_a_name_and_a_sentence(string rule)
    {
        Assert.NotEqual(rule, RuleWords.Name(rule));
        Assert.NotEqual("See the published rule sheet.", RuleWords.Sentence(rule));
    }

    [Fact]
    public void Every_completion_that_adds_something_is_explained()
    {
        Assert.All(
            RuleNames.Completions.Where(name => name != "none"), name => Assert.NotNull(RuleWords.Completion(name)));
    }

    [Fact]
    public void Every_way_to_settle_a_tie_has_words()
    {
        ElectionWords words = new(English, Ward());

        Assert.All(Enum.GetNames<TieCriterion>(), name => Assert.NotEmpty(TieWords.Of(name)));
        Assert.All(Enum.GetValues<TieSettlement>(), settled => Assert.NotEmpty(words.Settled(Tie(0, settled))));
        Assert.All(Enum.GetValues<TieQuestion>(), question => Assert.NotEmpty(words.Question(Tie(question, 0))));
    }

    [Fact]
    public void Every_action_of_a_stage_has_a_sentence()
    {
        ElectionWords words = new(English, Ward());

        Assert.All(
            Enum.GetValues<StageAction>(),
            action => Assert.NotEmpty(words.Opening(Ward().Result.Stages[0] with { Action = action })));
        Assert.All(Enum.GetValues<PaperFault>(), fault => Assert.NotEmpty(words.Fault(fault)));
    }

    private static CountRound Compared(long shares, long greedy) =>
        new("compared", null) { Votes = shares, PaidLess = greedy };

    private static ElectionTie Tie(TieQuestion question, TieSettlement settled) =>
        new(1, question, [1, 2], 1, settled, 1);

    private static PublishedElection Ward()
    {
        const string ward = "2 1\n3 1 2 0\n0\n\"Ada\"\n\"Ben\"\n\"A ward\"\n";
        ElectionFile file = BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(ward))).File!;
        ElectionResult result = GregoryRule.Scottish.Count(file.Election, file.Papers, new CountWatch(null, default));
        return new PublishedElection(file.Election, result);
    }

    private static string Kebab(string name) => Capital().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
