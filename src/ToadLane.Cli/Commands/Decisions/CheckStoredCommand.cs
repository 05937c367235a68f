using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Checks;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary>
/// <c>toadlane decisions check SLUG --council rochdale</c>: compares every stored row of a decision with what was
/// sealed and logged.
/// </summary>
public sealed class CheckStoredCommand : ISubcommand
{
    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host) =>
        new DecisionCommand("check", "Compare what is stored of a decision with what was sealed and logged")
        .Build(host, async (context, cancel) =>
        {
            CheckStored rows = context.Services.GetRequiredService<CheckStored>();
            CheckLog log = context.Services.GetRequiredService<CheckLog>();
            if (!(await rows.RunAsync(context.Decision.Id, Actor.Operator, cancel))
                    .Succeeded(out StoredReport? stored, out Refusal? refusal)
                || !(await log.RunAsync(Actor.Operator, cancel)).Succeeded(out StoredReport? logged, out refusal))
            {
                return refusal;
            }

            List<StoredFault> faults = [.. stored.Faults, .. logged.Faults];
            faults.ForEach(fault => context.Host.Output.WriteLine(fault));
            return faults.Count > 0 ? BallotRefusals.StoredDoesNotFit(faults[0].Where) : null;
        });
}
