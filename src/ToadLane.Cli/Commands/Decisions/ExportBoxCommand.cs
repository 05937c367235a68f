using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Scrutiny;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary><c>toadlane decisions box SLUG --council rochdale > box.json</c></summary>
public sealed class ExportBoxCommand : ISubcommand
{
    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host) =>
        new DecisionCommand("box", "Write the closed box of a decision that scrutineers count")
        .Build(host, async (context, cancel) =>
        {
            Outcome<BoxFile> outcome = await context.Services.GetRequiredService<ExportBox>()
                .RunAsync(context.Decision.Id, Actor.Operator, cancel);
            if (outcome.Succeeded(out BoxFile? box, out Refusal? refusal))
            {
                await context.Host.Output.WriteAsync(box.ToJson());
            }

            return refusal;
        });
}
