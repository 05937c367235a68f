using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.Records;

/// <summary><c>toadlane log key --council rochdale</c>: the keys of the council's logs, to hand to readers.</summary>
public sealed class LogKeyCommand : ISubcommand
{
    private readonly Option<string> council = CommandHost.CouncilOption();

    public CommandGroup? Group => CommandGroup.Log;

    public Command Build(CommandHost host)
    {
        Command command = new("key", "Write the keys of the council's logs, one for each year") { this.council };
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.council),
            async services =>
            {
                ToadLaneDb db = services.GetRequiredService<ToadLaneDb>();
                foreach (YearLog log in await db.YearLogs.AsNoTracking().OrderBy(l => l.Year).ToListAsync(cancel))
                {
                    host.Output.WriteLine(log.Key.ToString());
                }

                return ExitCode.Ok;
            },
            cancel));
        return command;
    }
}
