using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;

namespace ToadLane.Cli.Commands.Councils;

/// <summary><c>toadlane councils list</c></summary>
public sealed class ListCouncilsCommand : ISubcommand
{
    private readonly Option<bool> json = CommandHost.JsonOption();

    public CommandGroup? Group => CommandGroup.Councils;

    public Command Build(CommandHost host)
    {
        Command command = new("list", "List the councils that are here") { this.json };
        command.SetAction((parsed, cancel) => host.RunAsync(
            async services =>
            {
                Write(
                    host,
                    parsed.GetValue(this.json),
                    await services.GetRequiredService<CouncilScopes>().AllAsync(cancel));
                return ExitCode.Ok;
            },
            cancel));
        return command;
    }

    private static void Write(CommandHost host, bool asJson, IReadOnlyList<CouncilRegistration> councils)
    {
        if (asJson)
        {
            host.WriteJson(councils);
            return;
        }

        int width = councils.Select(c => c.Slug.Length).DefaultIfEmpty().Max();
        foreach (CouncilRegistration council in councils)
        {
            string mark = council.IsDemonstration ? "  (demonstration)" : "";
            host.Output.WriteLine($"{council.Slug.PadRight(width)}  {council.GssCode}  {council.Name}{mark}");
        }
    }
}
