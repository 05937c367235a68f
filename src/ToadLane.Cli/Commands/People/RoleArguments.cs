using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.People;

/// <summary>Which role, of whom, where and why.</summary>
internal sealed class RoleArguments
{
    private readonly Argument<string> email =
        new("email") { Description = "Whose role: the e-mail address of the account" };

    private readonly Argument<string> role =
        new("role") { Description = "officer, decision-maker, administrator or poll-clerk" };

    private readonly Option<string> why =
        new("--why") { Description = "The reason that stands in the record", Required = true };

    public RoleArguments() => this.role.AcceptOnlyFromAmong([.. RoleGrant.Grantable.Select(NameOf)]);

    public Option<string> Council { get; } = CommandHost.CouncilOption();

    public static string NameOf(Role role) => role switch
    {
        Role.DecisionMaker => "decision-maker",
        Role.PollClerk => "poll-clerk",
        _ => role.ToString().ToLowerInvariant(),
    };

    public void AddTo(Command command)
    {
        command.Add(this.email);
        command.Add(this.role);
        command.Add(this.Council);
        command.Add(this.why);
    }

    public string WhyOf(ParseResult parsed) => parsed.GetRequiredValue(this.why);

    public string EmailOf(ParseResult parsed) => parsed.GetRequiredValue(this.email);

    public Role RoleOf(ParseResult parsed) =>
        RoleGrant.Grantable.Single(r => NameOf(r) == parsed.GetRequiredValue(this.role));

    public async Task<Resident?> FindAsync(ParseResult parsed, ToadLaneDb db, CancellationToken cancel) =>
        EmailAddress.TryRead(this.EmailOf(parsed), out string? address)
            ? await db.Residents.AsNoTracking().SingleOrDefaultAsync(r => r.Email == address, cancel)
            : null;
}
