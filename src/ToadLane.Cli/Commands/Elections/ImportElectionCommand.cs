using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Cli.Commands.Counting;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Decisions.Elections;

namespace ToadLane.Cli.Commands.Elections;

/// <summary><c>toadlane elections import ward.blt --council glasgow --rule scottish</c></summary>
public sealed class ImportElectionCommand : ISubcommand
{
    private readonly Argument<string> file = new("file") { Description = $"A ballot file ({BallotFormats.Known})" };
    private readonly Option<string> council = CommandHost.CouncilOption();
    private readonly RuleOptions rule = new();
    private readonly Option<string> name =
        new("--name") { Description = "What to call it; otherwise the title in the file" };

    public CommandGroup? Group => CommandGroup.Elections;

    public Command Build(CommandHost host)
    {
        Command command = new("import", "Count an election of another place and publish its result")
        {
            this.file, this.council, this.name,
        };
        this.rule.AddTo(command);
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.council), services => this.RunAsync(host, parsed, services, cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        RuleMade<IElectionRule> made = this.rule.Chosen(parsed, RuleCatalogue.Elections);
        if (made.Rule is not { } rule)
        {
            return host.BadInput($"toadlane: {made.Fault}; {made.Remedy}");
        }

        string path = parsed.GetRequiredValue(this.file);
        if (Read(host, path, cancel) is not { File: not null } reading)
        {
            return host.BadInput("Nothing was imported. Mend the lines above and try again.");
        }

        string text = await File.ReadAllTextAsync(path, cancel);
        ElectionImport import = new(Path.GetFileName(path), text, reading, rule)
        {
            Name = parsed.GetValue(this.name),
        };
        Outcome<HeldElection> outcome = await services.GetRequiredService<ImportElection>()
            .RunAsync(import, Actor.Operator, cancel);
        if (!outcome.Succeeded(out HeldElection? held, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"/{parsed.GetRequiredValue(this.council)}/elections/{held.Slug}");
        return ExitCode.Ok;
    }

    private static ElectionReading? Read(CommandHost host, string path, CancellationToken cancel)
    {
        using BallotSource? source = BallotSource.Open(host, path, new CountWatch(null, cancel));
        if (source is { Format: BallotFormat.Pabulib })
        {
            host.Error.WriteLine($"{path}: this is a budget; use toadlane decisions import");
            return null;
        }

        return source is null ? null : ElectionInput.Read(host, source);
    }
}
