using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Conformance;

/// <summary>The winners that cities announced, from their own ballot files.</summary>
public class OfficialOutcomeTests
{
    // Why a count of the papers by the rule named in META cannot give the city's winners.
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        ["Poland_Warszawa_2020_Bialoleka.pb"] = "the file does not say that 752 and 118 exclude each other; see below",
        ["Poland_Wroclaw_2017_Rejon_nr_11_750.pb"] = "project 150 was withdrawn after the vote; see the test below",
    };

    [Fact]
    public void The_winners_of_every_city_come_out()
    {
        var checkedFiles = 0;
        foreach (var outcome in Corpus.Json("official_outcomes.json").EnumerateObject())
        {
            var file = Corpus.File(outcome.Name);
            if (RuleOf(file) is not { } rule || Otherwise.ContainsKey(outcome.Name))
            {
                continue;
            }

            var official = outcome.Value.GetProperty("selected").EnumerateArray().Select(id => id.GetString()!);
            var result = rule.Count(ContestOf(file), file.Papers, CountWatch.Nobody);

            Assert.Equal(official.Order(StringComparer.Ordinal), file.Funded.Order(StringComparer.Ordinal));
            Assert.Equal(file.Selected.Order(StringComparer.Ordinal), result.Winners.Order(StringComparer.Ordinal));
            checkedFiles++;
        }

        Assert.Equal(23, checkedFiles);
    }

    [Fact]
    public void Of_two_plans_for_one_park_in_Bialoleka_the_second_was_passed_over()
    {
        var file = Corpus.File("Poland_Warszawa_2020_Bialoleka.pb");
        var contest = file.Contest.WithConditions(new Conditions { Exclusions = [new Exclusion(["752", "118"])] });

        var result = Greedy.Count(contest, file.Papers, GreedyOptions.Exclusive);

        Assert.Equal(file.Selected.Order(StringComparer.Ordinal), result.Winners.Order(StringComparer.Ordinal));
        var passed = result.Steps.OfType<CountStep.PassedOver>().Single(step => step.Project == "118");
        Assert.Equal((Verdict.ExcludedByWinner, "752"), (passed.Reason, passed.Because));
    }

    [Fact]
    public void Which_projects_exclude_each_other_is_read_from_the_comment_of_the_file()
    {
        var stated = Corpus.Names().Select(Corpus.File)
            .SelectMany(file => PbConditions.ExclusionsIn(file)
                .Select(each => $"{file["unit"]} {file["district"]} {each}"));

        Assert.Equal(["Warszawa Bielany 201|1932"], stated);
    }

    [Fact]
    public void A_project_withdrawn_after_the_vote_does_not_stop_the_count()
    {
        var file = Corpus.Read("Poland_Wroclaw_2017_Rejon_nr_11_750.pb", PbDetail.Everything).File!;
        Assert.NotEmpty(file.Votes.Rows);
        var withdrawn = file.Contest.Projects.Single(project => project.Cost == 999_999_999).Id;
        var contest = new Contest(
            file.Contest.Projects.Where(project => project.Id != withdrawn), file.Contest.Budget, file.Contest.Form);
        var builder = new PaperPileBuilder(contest);
        foreach (var row in Enumerable.Range(0, file.Votes.Rows.Length))
        {
            var ids = file.Votes[row, "vote"]!.Split(',').Where(id => id != withdrawn);
            builder.Add(ids, file.Votes[row, "voter_id"]!);
        }

        var result = Greedy.Count(contest, builder.Build(), GreedyOptions.Stop);

        Assert.Equal(file.Selected, result.Winners);
    }

    [Fact]
    public void Wieliczka_2023_raises_the_shares_to_thirty_projects()
    {
        var file = Corpus.File("Poland_Wieliczka_2023_Green_Budget.pb");

        var result = EqualShares.Count(file.Contest, file.Papers, EqualSharesOptions.Official);

        Assert.Equal(30, result.Winners.Length);
        Assert.Equal(995_079, result.Cost);
        Assert.Equal(6_586, result.Voters);
        var shared = Assert.IsType<CountStep.Shared>(result.Steps[0]);
        Assert.Equal(new Fraction(1_000_000, 6_586) + 164, shared.Share);
        Assert.IsType<CountStep.TooMuch>(result.Steps[^1]);
    }

    [Fact]
    public void Swiecie_2023_leaves_one_project_out_by_its_filter()
    {
        var file = Corpus.File("Poland_Swiecie_2023.pb");

        var result = EqualShares.Count(
            file.Contest, file.Papers, EqualSharesOptions.Official with { FilterDivisor = 3 });

        Assert.Equal(file.Selected.Order(StringComparer.Ordinal), result.Winners.Order(StringComparer.Ordinal));
        Assert.Single(result.Projects, project => project.Verdict == Verdict.BelowThreshold);
    }

    [Theory]
    [InlineData("add1", 30, 995_079)]
    [InlineData("add1-exhaustive", 31, 984_579)]
    public void The_completion_changes_who_wins_in_Wieliczka(string completion, int winners, long cost)
    {
        var file = Corpus.File("Poland_Wieliczka_2023_Green_Budget.pb");
        var options = new EqualSharesOptions(
            Utility.Cost, completion == "add1" ? Completion.Add1 : Completion.Add1Exhaustive);

        var result = EqualShares.Count(file.Contest, file.Papers, options);

        Assert.Equal(winners, result.Winners.Length);
        Assert.Equal(cost, result.Cost);
    }

    [Theory]
    [InlineData(Completion.Utilitarian, 1_216, 391)]
    [InlineData(Completion.Add1, 1_615, 873)]
    public void The_comparison_keeps_equal_shares_in_Wieliczka(Completion completion, long shares, long greedy)
    {
        var file = Corpus.File("Poland_Wieliczka_2023_Green_Budget.pb");
        var options = new EqualSharesOptions(Utility.Cost, completion) { ComparesWithGreedy = true };

        var result = EqualShares.Count(file.Contest, file.Papers, options);

        var compared = Assert.IsType<CountStep.Compared>(result.Steps[^1]);
        Assert.Equal((shares, greedy), (compared.PreferShares, compared.PreferGreedy));
        Assert.False(compared.GreedyStands);
    }

    private static Contest ContestOf(PbFile file) => file.Rule == GreedyOptions.Exclusive.Name
        ? file.Contest.WithConditions(new Conditions { Exclusions = PbConditions.ExclusionsIn(file) })
        : file.Contest;

    private static IRule? RuleOf(PbFile file) => file.Rule switch
    {
        "greedy" => GreedyOptions.Skip,
        "greedy-exclusive" => GreedyOptions.Exclusive,
        "greedy-no-skip" => GreedyOptions.Stop,
        "greedy-threshold" => GreedyOptions.Threshold,
        "equalshares/add1" or "equalshares/add1-comparison" => EqualSharesOptions.Official,
        _ => null,
    };
}
