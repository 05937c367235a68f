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

    private readonly Option<string> council = CommandHost.CouncilOption();
    private readonly RuleOptions rule = new();
    private readonly Option<string> name =
        new("--name") { Description = "What to call it; otherwise the name of the file" };

    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host)
    {
        Command command = new("import", "Make a counted decision from a ballot file of another place")
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
        RuleMade<IRule> made = this.rule.Chosen(parsed, RuleCatalogue.Budgets);
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
        string name = parsed.GetValue(this.name) ?? Path.GetFileNameWithoutExtension(file.Name);
        CountImport import = new(name, text, reading, rule);
        Outcome<Decision> outcome = await services.GetRequiredService<ImportCount>()
            .RunAsync(import, Actor.Operator, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"/{parsed.GetRequiredValue(this.council)}/decisions/{decision.Slug}/result");
        return ExitCode.Ok;
    }
}
