using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Closing;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary><c>toadlane decisions close SLUG --council rochdale</c></summary>
public sealed class CloseVotingCommand : ISubcommand
{
    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host) =>
        new DecisionCommand("close", "Close voting, when it is over, and take the names off")
        .Build(host, async (context, cancel) =>
        {
            Outcome<Reconciliation> outcome = await context.Services.GetRequiredService<CloseVoting>()
                .RunAsync(context.Decision.Id, Actor.Operator, cancel);
            if (outcome.Succeeded(out Reconciliation? sums, out Refusal? refusal))
            {
                context.Host.Output.WriteLine(
                    $"Closed. {sums.Voters} people voted; {sums.Boxed} ballots are in the box.");
            }

            return refusal;
        });
}
