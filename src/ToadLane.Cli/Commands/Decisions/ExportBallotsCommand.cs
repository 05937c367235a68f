using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary><c>toadlane decisions export SLUG --council rochdale > ballots.pb</c></summary>
public sealed class ExportBallotsCommand : ISubcommand
{
    public CommandGroup? Group => CommandGroup.Decisions;

    public Command Build(CommandHost host) =>
        new DecisionCommand("export", "Write the ballot file of a counted decision")
        .Build(host, async (context, cancel) =>
        {
            string? file = await context.Services.GetRequiredService<ToadLaneDb>().Counts
                .Where(c => c.DecisionId == context.Decision.Id).Select(c => c.BallotFile).SingleOrDefaultAsync(cancel);
            if (file is null)
            {
                return DecisionRefusals.NotCounted;
            }

            await context.Host.Output.WriteAsync(file);
            return null;
        });
}
