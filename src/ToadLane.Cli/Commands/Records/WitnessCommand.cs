using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.PublicLog.Notes;
using ToadLane.Records.Witnesses;

namespace ToadLane.Cli.Commands.Records;

/// <summary><c>toadlane log witness KEY</c>: from now on signs another log's checkpoints.</summary>
public sealed class WitnessCommand : ISubcommand
{
    private readonly Argument<string> key = new("key") { Description = "The other log's key: NAME+ID+BASE64" };

    public CommandGroup? Group => CommandGroup.Log;

    public Command Build(CommandHost host)
    {
        Command command = new("witness", "Witness another council's log from now on") { this.key };
        command.SetAction((parsed, cancel) => host.RunAsync(
            async services =>
            {
                Outcome<WitnessedLog> outcome = await services.GetRequiredService<WitnessLog>()
                    .RunAsync(parsed.GetRequiredValue(this.key), Actor.Operator, cancel);
                if (!outcome.Succeeded(out WitnessedLog? log, out Refusal? refusal))
                {
                    return host.Refuse(refusal);
                }

                using NoteSigner signer = await services.GetRequiredService<WitnessKeys>().SignerAsync(cancel);
                host.Output.WriteLine($"{log.Origin} is witnessed from now on. Tell its keeper this key:");
                host.Output.WriteLine(signer.Key.ToString());
                return ExitCode.Ok;
            },
            cancel));
        return command;
    }
}
