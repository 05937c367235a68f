using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Demonstration;

namespace ToadLane.Cli.Commands.Demonstration;

/// <summary>
/// <c>toadlane demonstration load</c>: makes the councils that are not there yet, and leaves the others alone.
/// </summary>
public sealed class LoadDemonstrationCommand : ISubcommand
{
    private readonly Option<string[]> councils =
        new("--council") { Description = "Only this council; may be said more than once", HelpName = "slug" };

    private readonly Option<DirectoryInfo?> areas =
        new("--areas") { Description = "A folder of boundary files, such as rochdale_wards_2025_E08000005.geojson" };

    public CommandGroup? Group => CommandGroup.Demonstration;

    public Command Build(CommandHost host)
    {
        Command command = new("load", "Make the demonstration network") { this.councils, this.areas };
        command.SetAction((parsed, cancel) => host.RunAsync(
            new ReplayClock(TimeProvider.System.GetUtcNow()),
            services => this.RunAsync(host, parsed, services, cancel),
            cancel));
        return command;
    }

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        Outcome<int> outcome;
        using (ProgressBar bar = new(host.Error, "Making the demonstration"))
        {
            DemonstrationOrder order = new(parsed.GetValue(this.councils) ?? [])
            {
                AreaFolder = parsed.GetValue(this.areas)?.FullName,
                Progress = bar,
            };
            outcome = await services.GetRequiredService<MakeDemonstration>().RunAsync(order, Actor.Operator, cancel);
        }

        if (!outcome.Succeeded(out int made, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"{made} councils made. Nothing in them is real.");
        return ExitCode.Ok;
    }
}
