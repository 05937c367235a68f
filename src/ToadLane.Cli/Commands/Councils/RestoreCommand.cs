using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;

namespace ToadLane.Cli.Commands.Councils;

/// <summary>
/// <c>toadlane restore /var/backups/today --council rochdale --replace</c>: while the site is stopped.
/// </summary>
public sealed class RestoreCommand : ISubcommand
{
    private readonly WhichCouncils which = new();
    private readonly Argument<DirectoryInfo> folder =
        new Argument<DirectoryInfo>("folder") { Description = "Where the backups are" }.AcceptExistingOnly();

    private readonly Option<bool> replace = new("--replace")
    {
        Description = "Put the backup in the place of a council that is here; its database is first set aside",
    };

    public CommandGroup? Group => null;

    public Command Build(CommandHost host)
    {
        Command command = new("restore", "Put the backup of one council, or of all, in place; stop the site first")
        {
            this.folder, this.replace,
        };
        this.which.AddTo(command);
        command.SetAction((parsed, cancel) => this.RunAsync(host, parsed, cancel));
        return command;
    }

    private async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancel)
    {
        string folder = parsed.GetRequiredValue(this.folder).FullName;
        IReadOnlyList<string> slugs = this.which.Of(parsed, BackupManifest.SlugsIn(folder));
        if (slugs.Count == 0)
        {
            return host.BadInput($"There is no backup in {folder}.");
        }

        IfPresent ifPresent = parsed.GetValue(this.replace) ? IfPresent.Replace : IfPresent.Refuse;
        foreach (string slug in slugs)
        {
            Restoration wanted = new(folder, slug, ifPresent);
            int code = await host.RunAsync(services => RestoreAsync(host, wanted, services, cancel), cancel);
            if (code != ExitCode.Ok)
            {
                return code;
            }
        }

        return ExitCode.Ok;
    }

    private static async Task<int> RestoreAsync(
        CommandHost host, Restoration wanted, IServiceProvider services, CancellationToken cancel)
    {
        Outcome<CouncilRegistration> outcome = await services.GetRequiredService<RestoreCouncil>()
            .RunAsync(wanted, Actor.Operator, cancel);
        if (!outcome.Succeeded(out CouncilRegistration? restored, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"{restored.Slug}: restored.");
        return ExitCode.Ok;
    }
}
