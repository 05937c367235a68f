using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.People;

/// <summary>
/// <c>toadlane roles grant ann@example.com officer --council rochdale --why "Joins the team" --name "Ann Hall"</c>
/// </summary>
public sealed class GrantRoleCommand : ISubcommand
{
    private readonly RoleArguments whose = new();

    private readonly Option<string?> name = new("--name")
    {
        Description = "Their name: opens an account for them when they have none",
    };

    public CommandGroup? Group => CommandGroup.Roles;

    public Command Build(CommandHost host)
    {
        Command command = new("grant", "Give somebody a role") { this.name };
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
        Resident? resident = await this.whose.FindAsync(parsed, db, cancel);
        Refusal? refusal = ResidentRefusals.NoSuchResident;
        if (resident is null
            && (parsed.GetValue(this.name) is not { } called
                || !(await services.GetRequiredService<OpenAccount>().RunAsync(
                    new NewAccount(this.whose.EmailOf(parsed), called), Actor.Operator, cancel))
                    .Succeeded(out resident, out refusal)))
        {
            return host.Refuse(refusal!);
        }

        NewRoleGrant grant = new(resident.Id, this.whose.RoleOf(parsed), this.whose.WhyOf(parsed));
        Outcome<RoleGrant> outcome =
            await services.GetRequiredService<GrantRole>().RunAsync(grant, Actor.Operator, cancel);
        if (!outcome.Succeeded(out RoleGrant? granted, out refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"{resident.Name} is now {RoleArguments.NameOf(granted.Role)}.");
        return ExitCode.Ok;
    }
}
