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
    private readonly ImportOptions options = new("the title in the file");

    public CommandGroup? Group => CommandGroup.Elections;

    public Command Build(CommandHost host) => this.options.Build(
        host, this.file, "Count an election of another place and publish its result", this.RunAsync);

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        RuleMade<IElectionRule> made = this.options.Rule.Chosen(parsed, RuleCatalogue.Elections);
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
            Name = this.options.Name(parsed),
        };
        Outcome<HeldElection> outcome = await services.GetRequiredService<ImportElection>()
            .RunAsync(import, Actor.Operator, cancel);
        if (!outcome.Succeeded(out HeldElection? held, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"/{this.options.Council(parsed)}/elections/{held.Slug}");
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
