using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.People;

/// <summary><c>toadlane roles list --council rochdale</c></summary>
public sealed class ListRolesCommand : ISubcommand
{
    private readonly Option<string> council = CommandHost.CouncilOption();
    private readonly Option<bool> json = CommandHost.JsonOption();

    public CommandGroup? Group => CommandGroup.Roles;

    public Command Build(CommandHost host)
    {
        Command command = new("list", "List every role that was given, ended ones too") { this.council, this.json };
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.council), services => this.RunAsync(host, parsed, services, cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        ToadLaneDb db = services.GetRequiredService<ToadLaneDb>();
        List<RoleRow> roles = await db.RoleGrants
            .Join(db.Residents, g => g.ResidentId, r => r.Id, (g, r) => new { Grant = g, r.Email })
            .OrderBy(x => x.Grant.From)
            .Select(x => new RoleRow(
                x.Grant.Role, x.Email, x.Grant.From, x.Grant.Until, x.Grant.GrantedBy, x.Grant.Why))
            .ToListAsync(cancel);
        if (parsed.GetValue(this.json))
        {
            host.WriteJson(roles);
            return ExitCode.Ok;
        }

        foreach (RoleRow role in roles)
        {
            string until = role.Until is { } end ? $" until {end:yyyy-MM-dd}" : string.Empty;
            string whose = role.Email ?? "(closed account)";
            host.Output.WriteLine(
                $"{RoleArguments.NameOf(role.Role),-15} {whose}  from {role.From:yyyy-MM-dd}{until}  {role.Why}");
        }

        return ExitCode.Ok;
    }

    private sealed record RoleRow(
        Role Role, string? Email, DateTime From, DateTime? Until, string GrantedBy, string Why);
}
