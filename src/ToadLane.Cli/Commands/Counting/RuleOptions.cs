using System.CommandLine;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>--rule and the settings of every rule of the catalogue: the rule to count by.</summary>
internal sealed class RuleOptions
{
    private readonly IReadOnlyList<(Setting Setting, Option<string?> Option)> settings =
        [.. RuleCatalogue.Budgets.Settings.Select(setting => (setting, OptionOf(setting)))];

    private readonly Option<string?> rule = new("--rule")
    {
        Description = $"How the votes become a result: {RuleCatalogue.Budgets.AllNames}",
        HelpName = "rule",
    };

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
        .Select(pair => new CountParameter(pair.Setting.Name, parsed.GetValue(pair.Option) ?? Setting.On))];

    /// <summary>The rule for a budget that was asked for, or what is wrong with what was typed.</summary>
    public RuleMade<IRule> Chosen(ParseResult parsed) => this.Name(parsed) is { } name
        ? RuleCatalogue.Budgets.Make(name, this.Said(parsed))
        : new(null, "--rule is missing", $"Choose one of: {RuleCatalogue.Budgets.AllNames}");

    // A switch may stand alone: --comparison.
    private static Option<string?> OptionOf(Setting setting) => new($"--{setting.Name}")
    {
        Description = $"{setting.Meaning}. For {string.Join(", ", RulesWith(setting))}: {setting.Allowed}; "
            + $"otherwise {setting.Default}",
        HelpName = setting.Words.IsEmpty ? "number" : string.Join('|', setting.Words),
        Arity = setting.IsSwitch ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    };

    private static IEnumerable<string> RulesWith(Setting setting) => RuleCatalogue.Budgets.Entries
        .Where(entry => entry.SettingNamed(setting.Name) is not null).Select(entry => entry.Name);
}
