using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Records.Witnesses;

namespace ToadLane.Cli.Commands.Records;

/// <summary><c>toadlane log ask KEY ADDRESS --council rochdale</c>: asks a witness to sign from now on.</summary>
public sealed class NameWitnessCommand : ISubcommand
{
    private readonly Argument<string> key = new("key") { Description = "The witness's key: NAME+ID+BASE64" };
    private readonly Argument<string> address =
        new("address") { Description = "Where it takes checkpoints: https://…" };
    private readonly Option<string> council = CommandHost.CouncilOption();

    public CommandGroup? Group => CommandGroup.Log;

    public Command Build(CommandHost host)
    {
        Command command = new("ask", "Ask a witness to sign this council's checkpoints from now on")
        {
            this.key, this.address, this.council,
        };
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.council),
            async services =>
            {
                Outcome<LogWitness> outcome = await services.GetRequiredService<NameWitness>().RunAsync(
                    parsed.GetRequiredValue(this.key),
                    parsed.GetRequiredValue(this.address),
                    Actor.Operator,
                    cancel);
                return outcome.Succeeded(out _, out Refusal? refusal) ? ExitCode.Ok : host.Refuse(refusal);
            },
            cancel));
        return command;
    }
}
