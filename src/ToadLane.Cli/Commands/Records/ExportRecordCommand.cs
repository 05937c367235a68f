using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Cli.Commands.Decisions;
using ToadLane.OpenData;

namespace ToadLane.Cli.Commands.Records;

/// <summary><c>toadlane decisions record SLUG --council rochdale --to folder</c></summary>
public sealed class ExportRecordCommand : ISubcommand
{
    private readonly Option<DirectoryInfo> to = new("--to") { Description = "A new folder", Required = true };

    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host)
    {
        Command command = new DecisionCommand("record", "Write everything that a stranger needs to check a decision")
            .Build(host, (context, cancel) => this.WriteAsync(context, cancel));
        command.Add(this.to);
        return command;
    }

    private async Task<Refusal?> WriteAsync(DecisionContext context, CancellationToken cancel)
    {
        DirectoryInfo folder = context.Parsed.GetRequiredValue(this.to);
        Refusal? refusal = await context.Services.GetRequiredService<RecordExport>()
            .WriteAsync(context.Decision, folder.FullName, cancel);
        if (refusal is null)
        {
            context.Host.Output.WriteLine(folder.FullName);
        }

        return refusal;
    }
}
