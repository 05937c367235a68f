using System.CommandLine;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>--rule, --utility and --completion: the rule to count by.</summary>
internal sealed class RuleOptions
{
    public Option<string> Rule { get; } = new Option<string>("--rule")
    {
        Description = "How the votes become a list of winners", Required = true,
    }.AcceptOnlyFromAmong([.. RuleNames.Rules]);

    public Option<string> Utility { get; } = new Option<string>("--utility")
    {
        Description = "What a winner is worth to those who chose it, for equal-shares",
        DefaultValueFactory = _ => "cost",
    }.AcceptOnlyFromAmong("cost", "cardinality");

    public Option<string> Completion { get; } = new Option<string>("--completion")
    {
        Description = "How the money that is left is spent, for equal-shares",
        DefaultValueFactory = _ => "add1",
    }.AcceptOnlyFromAmong("none", "add1", "add1-exhaustive", "utilitarian");

    /// <summary>The options accept known names only, so there is always a rule.</summary>
    public IRule Chosen(ParseResult parsed) => RuleNames.RuleNamed(
        parsed.GetRequiredValue(this.Rule),
        parsed.GetRequiredValue(this.Utility),
        parsed.GetRequiredValue(this.Completion))!;
}
