using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;

namespace ToadLane.Cli.Commands.Councils;

/// <summary><c>toadlane backup /var/backups/today --all</c>: while the site is in use.</summary>
public sealed class BackUpCommand : ISubcommand
{
    private readonly WhichCouncils which = new();
    private readonly Argument<DirectoryInfo> folder = new("folder") { Description = "Where the backups go" };

    public CommandGroup? Group => null;

    public Command Build(CommandHost host)
    {
        Command command = new("backup", "Copy the database of one council, or of all, into a folder") { this.folder };
        this.which.AddTo(command);
        command.SetAction((parsed, cancel) => this.RunAsync(host, parsed, cancel));
        return command;
    }

    private Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancel) => host.RunAsync(
        async services =>
        {
            IReadOnlyList<CouncilRegistration> here =
                await services.GetRequiredService<CouncilScopes>().AllAsync(cancel);
            IReadOnlyList<string> slugs = this.which.Of(parsed, here.Select(c => c.Slug));
            using ProgressBar bar = new(host.Error, "backup");
            for (int i = 0; i < slugs.Count; i++)
            {
                int code =
                    await host.RunInAsync(slugs[i], scope => this.BackUpAsync(host, parsed, scope, cancel), cancel);
                if (code != ExitCode.Ok)
                {
                    return code;
                }

                bar.Report(100 * (i + 1) / slugs.Count);
            }

            host.Error.WriteLine(
                $"The master key is in no backup: keep {host.Installation.MasterKeyFile} safe, in another place.");
            return ExitCode.Ok;
        },
        cancel);

    private async Task<int> BackUpAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        Outcome<BackupManifest> outcome = await services.GetRequiredService<BackUpCouncil>()
            .RunAsync(parsed.GetRequiredValue(this.folder).FullName, Actor.Operator, cancel);
        if (!outcome.Succeeded(out BackupManifest? manifest, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"{manifest.Slug}: {manifest.File}, {manifest.Bytes} bytes, SHA-256 {manifest.Sha256}");
        return ExitCode.Ok;
    }
}
