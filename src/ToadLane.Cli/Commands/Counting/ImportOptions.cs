using System.CommandLine;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>What every import of a count from elsewhere asks for: the council, the rule and what to call it.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string> council = CommandHost.CouncilOption();
    private readonly Option<string> name;

    /// <param name="otherwise">What it is called when nobody says.</param>
    public ImportOptions(string otherwise) =>
        this.name = new Option<string>("--name") { Description = $"What to call it; otherwise {otherwise}" };

    public RuleOptions Rule { get; } = new();

    /// <summary>The command <c>import</c> with these options, which runs inside the council.</summary>
    public Command Build(CommandHost host, Argument file, string says, ImportRun run)
    {
        Command command = new("import", says) { file, this.council, this.name };
        this.Rule.AddTo(command);
        command.SetAction((parsed, cancel) => host.RunInAsync(
            this.Council(parsed), services => run(host, parsed, services, cancel), cancel));
        return command;
    }

    public string Council(ParseResult parsed) => parsed.GetRequiredValue(this.council);

    public string? Name(ParseResult parsed) => parsed.GetValue(this.name);
}

/// <summary>Runs an import inside its council, and gives the exit code.</summary>
internal delegate Task<int> ImportRun(
    CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel);
