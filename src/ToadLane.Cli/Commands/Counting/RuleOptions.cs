using System.CommandLine;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>--rule and the settings of every rule of the catalogue: the rule to count by.</summary>
internal sealed class RuleOptions
{
    private static readonly IReadOnlyList<(string Rule, Setting Setting)> All =
    [
        .. RuleCatalogue.Budgets.Entries.SelectMany(entry => entry.Settings.Select(each => (entry.Name, each))),
        .. RuleCatalogue.Elections.Entries.SelectMany(entry => entry.Settings.Select(each => (entry.Name, each))),
        .. RuleCatalogue.Resolutions.Entries.SelectMany(entry => entry.Settings.Select(each => (entry.Name, each))),
    ];

    private readonly Option<string?> rule = new("--rule")
    {
        Description = $"How the votes become a result. Budgets: {RuleCatalogue.Budgets.AllNames}. "
            + $"Elections: {RuleCatalogue.Elections.AllNames}. "
            + $"Yes or no: {RuleCatalogue.Resolutions.AllNames}",
        HelpName = "rule",
    };

    private readonly IReadOnlyList<(string Name, Option<string?> Option)> settings =
        [.. All.GroupBy(pair => pair.Setting.Name).Select(group => (group.Key, OptionOf([.. group])))];

    /// <summary>Gives these options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(this.rule);
        foreach ((_, Option<string?> option) in this.settings)
        {
            command.Add(option);
        }
    }

    /// <summary>The name that was typed, or null.</summary>
    public string? Name(ParseResult parsed) => parsed.GetValue(this.rule);

    /// <summary>The settings that were typed.</summary>
    public IReadOnlyList<CountParameter> Said(ParseResult parsed) => [.. this.settings
        .Where(pair => parsed.GetResult(pair.Option) is { Implicit: false })
        .Select(pair => new CountParameter(pair.Name, parsed.GetValue(pair.Option) ?? Setting.On))];

    /// <summary>The rule of this list that was asked for, or what is wrong with what was typed.</summary>
    public RuleMade<TRule> Chosen<TRule, TContest>(ParseResult parsed, RuleList<TRule, TContest> rules)
        where TRule : class => Make(rules, this.Name(parsed), this.Said(parsed));

    /// <summary>The rule with this name and these settings, or what is wrong with them.</summary>
    public static RuleMade<TRule> Make<TRule, TContest>(
        RuleList<TRule, TContest> rules, string? name, IEnumerable<CountParameter> said)
        where TRule : class => name is null
        ? new(null, "--rule is missing", $"choose one of: {rules.AllNames}")
        : IsForOthers(rules, name)
            ? new(null, $"{name} is a rule for another kind of vote", $"choose one of: {rules.AllNames}")
            : rules.Make(name, said);

    /// <summary>Everything that is wrong with a rule's name and settings, a line for each fault.</summary>
    public static IReadOnlyList<string> Faults<TRule, TContest>(
        RuleList<TRule, TContest> rules, string? name, IReadOnlyList<CountParameter> said)
        where TRule : class
    {
        IEnumerable<CountParameter[]> alone = said.Select(each => new[] { each }).DefaultIfEmpty([]);
        return [.. alone.Select(each => Make(rules, name, each)).Where(made => made.Rule is null)
            .Select(made => $"toadlane: {made.Fault}; {made.Remedy}").Distinct()];
    }

    private static bool IsForOthers<TRule, TContest>(RuleList<TRule, TContest> rules, string name)
        where TRule : class => rules.Named(name) is null && (RuleCatalogue.Budgets.Named(name) is not null
        || RuleCatalogue.Elections.Named(name) is not null || RuleCatalogue.Resolutions.Named(name) is not null);

    // A switch may stand alone: --comparison.
    private static Option<string?> OptionOf(IReadOnlyList<(string Rule, Setting Setting)> uses) =>
        new($"--{uses[0].Setting.Name}")
        {
            Description = string.Join("; ", uses.GroupBy(use => Words(use.Setting)).Select(Words)),
            HelpName = uses[0].Setting.Words.IsEmpty ? "number" : "word",
            Arity = uses[0].Setting.IsSwitch ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        };

    private static string Words(Setting setting) =>
        $"{setting.Meaning}: {setting.Allowed}; otherwise {setting.Default}";

    private static string Words(IGrouping<string, (string Rule, Setting Setting)> uses) =>
        $"{uses.Key} (for {string.Join(", ", uses.Select(use => use.Rule))})";
}
