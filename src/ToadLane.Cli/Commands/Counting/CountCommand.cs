using System.CommandLine;
using ToadLane.Counting;
using ToadLane.Counting.Elections.Resolutions;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>
/// <c>toadlane count ballots.pb --rule equal-shares</c>: counts a ballot file, with no database and no council.
/// </summary>
public sealed class CountCommand : ISubcommand
{
    private readonly Argument<string> file = new("file")
    {
        Description = $"A ballot file ({BallotFormats.Known}), or - for standard input; none with --box",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly BoxOptions box = new();

    private readonly RuleOptions rule = new();
    private readonly ContestOptions contest = new();
    private readonly Option<bool> json = new("--json") { Description = "Write one JSON object with every step" };
    private readonly Option<string?> sheet = new("--sheet")
    {
        Description = "Write an election's result sheet, stage by stage", HelpName = "text|csv|html",
    };

    private readonly Option<bool> svg =
        new("--svg") { Description = "Draw where an election's votes went, as SVG" };

    private readonly Option<bool> explain =
        new("--explain") { Description = "Say in words why each loser lost and what would have won" };

    private readonly Option<bool> compare =
        new("--compare") { Description = "Count by every other rule too and set the results side by side" };

    private readonly Option<string?> check = new("--check")
    {
        Description = "Check a result that --json wrote against the ballots, without counting again",
        HelpName = "result.json",
    };

    private readonly Option<bool> strict =
        new("--strict") { Description = "Take every deviation of a .pb file from the format for a fault" };

    public CommandGroup? Group => null;

    public Command Build(CommandHost host)
    {
        Command command = new("count", "Count a ballot file")
        {
            this.file, this.json, this.sheet, this.svg, this.explain, this.compare, this.check, this.strict,
        };
        this.rule.AddTo(command);
        this.contest.AddTo(command);
        this.sheet.Validators.Add(said =>
        {
            if (said.Tokens is [{ Value: not ("text" or "csv" or "html") and var word }])
            {
                said.AddError($"toadlane: --sheet cannot be {word}; say text, csv or html");
            }
        });
        command.Validators.Add(said =>
        {
            Option[] outputs = [this.json, this.sheet, this.svg];
            if (outputs.Count(option => said.GetResult(option) is { Implicit: false }) > 1)
            {
                said.AddError("toadlane: --json, --sheet and --svg do not go together; say one of them");
            }
        });
        this.box.AddTo(command, this.file);
        command.SetAction((parsed, cancel) => Task.FromResult(
            this.box.Asked(parsed) is { } asked
                ? new BoxCount(host, asked).Run(cancel)
                : this.Run(host, parsed, cancel)));
        return command;
    }

    private int Run(CommandHost host, ParseResult parsed, CancellationToken cancel)
    {
        CountRequest request = new(parsed.GetRequiredValue(this.file), this.rule.Name(parsed), this.rule.Said(parsed))
        {
            Output = this.Output(parsed),
            Explains = parsed.GetValue(this.explain),
            Compares = parsed.GetValue(this.compare),
            Reading = this.contest.Reading(parsed) with
            {
                Strictness = parsed.GetValue(this.strict) ? PbStrictness.Strict : PbStrictness.Lenient,
            },
            Statements = this.contest.Statements(parsed),
            OnlyForBudgets = this.OnlyForBudgets(parsed),
            OnlyForElections = this.OnlyForElections(parsed),
            Check = parsed.GetValue(this.check),
            ContestOf = this.contest.Asked(parsed),
        };
        using WorkLine work = new(host.Error, request.File);
        CountWatch watch = new(work, cancel);
        using BallotSource? source = BallotSource.Open(host, request.File, watch);
        return (source?.Format, request.Rule ?? PublishedFile.RuleIn(request.Check)) switch
        {
            (null, _) => ExitCode.BadInput,
            (BallotFormat.Pabulib, _) => new BudgetCount(host, request, watch).Run(source),
            (BallotFormat.Csv, Resolution.RuleName) => new ResolutionCount(host, request).Run(source),
            _ => new ElectionCount(host, request, watch).Run(source),
        };
    }

    private IReadOnlyList<string> OnlyForBudgets(ParseResult parsed) =>
        [.. this.contest.Typed(parsed), .. parsed.GetValue(this.strict) ? [this.strict.Name] : (string[])[]];

    private IReadOnlyList<string> OnlyForElections(ParseResult parsed) => [.. new Option[] { this.sheet, this.svg }
        .Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)];

    private CountOutput Output(ParseResult parsed) => parsed.GetValue(this.sheet) switch
    {
        "text" => CountOutput.SheetText,
        "csv" => CountOutput.SheetCsv,
        "html" => CountOutput.SheetHtml,
        _ when parsed.GetValue(this.svg) => CountOutput.Svg,
        _ when parsed.GetValue(this.json) => CountOutput.Json,
        _ => CountOutput.Table,
    };
}
