using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Counts;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary><c>toadlane decisions count SLUG --council rochdale</c></summary>
public sealed class CountDecisionCommand : ISubcommand
{
    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host) =>
        new DecisionCommand("count", "Count the ballots of a decision that has closed")
        .Build(host, async (context, cancel) =>
        {
            Outcome<Count> outcome = await context.Services.GetRequiredService<CountDecision>()
                .RunAsync(context.Decision.Id, Actor.Operator, cancel);
            if (outcome.Succeeded(out Count? count, out Refusal? refusal))
            {
                context.Host.Output.WriteLine(
                    $"Counted {count.BallotsCounted} ballots; {count.Winners.Count} projects won.");
            }

            return refusal;
        });
}
