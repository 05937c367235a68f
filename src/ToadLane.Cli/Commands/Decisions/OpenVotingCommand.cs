using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary>
/// <c>toadlane decisions open SLUG --council rochdale</c>: what the timetable does by itself when it is due.
/// </summary>
public sealed class OpenVotingCommand : ISubcommand
{
    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host) =>
        new DecisionCommand("open", "Seal the ballot and open voting, when it is due")
        .Build(host, async (context, cancel) =>
        {
            Outcome<Seal> outcome = await context.Services.GetRequiredService<OpenVoting>()
                .RunAsync(context.Decision.Id, Actor.Operator, cancel);
            if (outcome.Succeeded(out Seal? seal, out Refusal? refusal))
            {
                context.Host.Output.WriteLine($"Open. {seal.ElectorateSize} people may vote.");
                context.Host.Output.WriteLine($"Rule sheet {Convert.ToHexStringLower(seal.Hash)}");
            }

            return refusal;
        });
}
