using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.People;

/// <summary><c>toadlane roles revoke ann@example.com officer --council rochdale --why "Left the council"</c></summary>
public sealed class RevokeRoleCommand : ISubcommand
{
    private readonly RoleArguments whose = new();

    public CommandGroup? Group => CommandGroup.Roles;

    public Command Build(CommandHost host)
    {
        Command command = new("revoke", "End somebody's role");
        this.whose.AddTo(command);
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.whose.Council),
            services => this.RunAsync(host, parsed, services, cancel),
            cancel));
        return command;
    }

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        ToadLaneDb db = services.GetRequiredService<ToadLaneDb>();
        if (await this.whose.FindAsync(parsed, db, cancel) is not { } resident)
        {
            return host.Refuse(ResidentRefusals.NoSuchResident);
        }

        RoleRevocation revocation = new(resident.Id, this.whose.RoleOf(parsed), this.whose.WhyOf(parsed));
        Outcome<RoleGrant> outcome =
            await services.GetRequiredService<RevokeRole>().RunAsync(revocation, Actor.Operator, cancel);
        if (!outcome.Succeeded(out RoleGrant? ended, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"{resident.Name} is no longer {RoleArguments.NameOf(ended.Role)}.");
        return ExitCode.Ok;
    }
}
