using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>What every rule that applies would have chosen: equal results once, and where they differ.</summary>
internal sealed class RuleTable(Contest contest, IReadOnlyList<CountResult> results)
{
    private readonly Amounts amounts = new(contest.Scale);

    public void Write(TextWriter output)
    {
        List<IGrouping<string, CountResult>> outcomes =
            [.. results.GroupBy(result => string.Join('\n', result.Winners.Order(StringComparer.Ordinal)))];
        output.WriteLine();
        output.WriteLine(outcomes.Count == 1
            ? $"All {results.Count} rules and settings give the same result"
            : $"{results.Count} rules and settings give {outcomes.Count} different results");
        output.WriteLine();
        TextTable rules = new(new(""), new("Projects", Alignment.Right), new("Cost", Alignment.Right), new("Rules"));
        foreach ((int at, IGrouping<string, CountResult> outcome) in outcomes.Index())
        {
            foreach ((int nth, CountResult result) in outcome.Index())
            {
                string projects = $"{result.Winners.Length}";
                string name = Name(result);
                rules.Add(nth > 0 ? ["", "", "", name] : [Letter(at), projects, this.Cost(result), name]);
            }
        }

        rules.Write(output);
        this.WriteDifferences(output, [.. outcomes.Select(outcome => outcome.First())]);
    }

    /// <summary>"equal-shares/cost/add1": the rule and the words of its settings that are compared.</summary>
    public static string Name(CountResult result)
    {
        IEnumerable<string> words = RuleCatalogue.Budgets.Named(result.Rule) is { } entry
            ? entry.Settings.Where(setting => setting.Use == SettingUse.Compared)
                .SelectMany(setting => result.Parameters.Where(p => p.Name == setting.Name)
                    .Select(p => Word(setting, p)))
            : [];
        return string.Join('/', words.Where(word => word.Length > 0).Prepend(result.Rule));
    }

    private static string Word(Setting setting, CountParameter parameter) =>
        !setting.IsSwitch ? parameter.Value : parameter.Value == Setting.On ? setting.Name : "";

    private static string Letter(int at) =>
        at < 26 ? ((char)('A' + at)).ToString() : Letter((at / 26) - 1) + Letter(at % 26);

    private string Cost(CountResult result) => this.amounts.Of(result.Cost);

    private void WriteDifferences(TextWriter output, IReadOnlyList<CountResult> outcomes)
    {
        TextTable table = new([
            new Column("Project"), .. outcomes.Select((_, at) => new Column(Letter(at))), new Column("Name")]);
        int same = 0;
        foreach (Project project in contest.Projects)
        {
            bool[] wins = [.. outcomes.Select(outcome => outcome.Winners.Contains(project.Id))];
            if (wins.Distinct().Count() == 1)
            {
                same++;
                continue;
            }

            table.Add([project.Id, .. wins.Select(won => won ? "✓" : "·"), ProjectName.Short(project.Name)]);
        }

        if (same < contest.Projects.Length)
        {
            output.WriteLine();
            table.Write(output);
        }

        output.WriteLine();
        output.WriteLine($"{same} of {contest.Projects.Length} projects fare the same under all of them.");
    }
}
