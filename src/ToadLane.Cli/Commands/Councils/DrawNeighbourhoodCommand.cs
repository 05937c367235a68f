using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.Councils;

/// <summary><c>toadlane neighbourhoods draw Pennines --council rochdale --wards E05014041,E05014043</c></summary>
public sealed class DrawNeighbourhoodCommand : ISubcommand
{
    private readonly Argument<string> name = new("name") { Description = "What its residents call it" };
    private readonly Option<string> council = CommandHost.CouncilOption();
    private readonly Option<string?> parent =
        new("--parent") { Description = "The neighbourhood it lies in, by its name in addresses", HelpName = "slug" };

    private readonly Option<string> wards = new("--wards")
    {
        Description = "Its wards by their codes, with commas between them",
        HelpName = "codes",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string?> description = new("--description") { Description = "A sentence about it" };

    public CommandGroup? Group => CommandGroup.Neighbourhoods;

    public Command Build(CommandHost host)
    {
        Command command = new("draw", "Draw a neighbourhood from wards of the latest year")
        {
            this.name, this.council, this.wards, this.parent, this.description,
        };
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.council), services => this.RunAsync(host, parsed, services, cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        ToadLaneDb db = services.GetRequiredService<ToadLaneDb>();
        string[] codes = parsed.GetRequiredValue(this.wards)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IReadOnlyList<NamedArea> known = await db.LatestWardsAsync(cancel);
        string[] unknown = [.. codes.Except(known.Select(w => w.Code))];
        if (unknown.Length > 0)
        {
            return host.BadInput($"No ward has the code {string.Join(" or ", unknown)}. Import the wards first.");
        }

        string? around = parsed.GetValue(this.parent);
        Neighbourhood? parent = await db.Neighbourhoods.SingleOrDefaultAsync(n => n.Slug == around, cancel);
        if (around is not null && parent is null)
        {
            return host.BadInput($"No neighbourhood is called {around}.");
        }

        NeighbourhoodDrawing drawing = new(
            parsed.GetRequiredValue(this.name), [.. known.Where(w => codes.Contains(w.Code)).Select(w => w.Id)])
        {
            Parent = parent?.Id,
            Description = parsed.GetValue(this.description) ?? "",
        };
        Outcome<Neighbourhood> outcome = await services.GetRequiredService<DrawNeighbourhood>()
            .RunAsync(drawing, Actor.Operator, cancel);
        if (!outcome.Succeeded(out Neighbourhood? drawn, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        host.Output.WriteLine($"{drawn.Name} is drawn, at /neighbourhoods/{drawn.Slug}.");
        return ExitCode.Ok;
    }
}
