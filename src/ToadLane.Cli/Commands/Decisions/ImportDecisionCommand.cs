using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Cli.Commands.Counting;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary><c>toadlane decisions import ballots.pb --council rochdale --rule equal-shares</c></summary>
public sealed class ImportDecisionCommand : ISubcommand
{
    private readonly Argument<FileInfo> file =
        new Argument<FileInfo>("file") { Description = "A ballot file in Pabulib's format (.pb)" }.AcceptExistingOnly();

    private readonly ImportOptions options = new("the name of the file");

    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host) => this.options.Build(
        host, this.file, "Make a counted decision from a ballot file of another place", this.RunAsync);

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        RuleMade<IRule> made = this.options.Rule.Chosen(parsed, RuleCatalogue.Budgets);
        if (made.Rule is not { } rule)
        {
            return host.BadInput($"toadlane: {made.Fault}. {made.Remedy}.");
        }

        FileInfo file = parsed.GetRequiredValue(this.file);
        using FileStream content = file.OpenRead();
        PbReading reading = BudgetFile.Read(host, file.Name, content, PbOptions.ForCounting);
        if (reading.File is null)
        {
            return host.BadInput("Nothing was imported. Mend the lines above and try again.");
        }

        string text = await File.ReadAllTextAsync(file.FullName, cancel);
        string name = this.options.Name(parsed) ?? Path.GetFileNameWithoutExtension(file.Name);
        CountImport import = new(name, text, reading, rule);
        Outcome<Decision> outcome = await services.GetRequiredService<ImportCount>()
            .RunAsync(import, Actor.Operator, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"/{this.options.Council(parsed)}/decisions/{decision.Slug}/result");
        return ExitCode.Ok;
    }
}
