using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;

namespace ToadLane.Cli.Commands.Councils;

/// <summary><c>toadlane councils add rochdale</c>: the founding councils are known by name and code.</summary>
public sealed class AddCouncilCommand : ISubcommand
{
    private readonly Argument<string> slug =
        new("slug") { Description = "Its short name in addresses, such as rochdale" };
    private readonly Option<string?> name = new("--name") { Description = "Its name, unless it is a founding council" };
    private readonly Option<string?> code =
        new("--code") { Description = "Its ONS code, unless it is a founding council" };
    private readonly Option<string?> host = new("--host") { Description = "A host name of its own" };
    private readonly Option<bool> demonstration =
        new("--demonstration") { Description = "Everything in it is invented" };

    public CommandGroup? Group => CommandGroup.Councils;

    public Command Build(CommandHost host)
    {
        Command command = new("add", "Add a council, with a database of its own")
        {
            this.slug, this.name, this.code, this.host, this.demonstration,
        };
        command.SetAction((parsed, cancel) => this.RunAsync(host, parsed, cancel));
        return command;
    }

    private Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancel)
    {
        string slug = parsed.GetRequiredValue(this.slug);
        NewCouncil? founding = FoundingCouncils.All.FirstOrDefault(c => c.Slug == slug);
        string? name = parsed.GetValue(this.name) ?? founding?.Name;
        string? code = parsed.GetValue(this.code) ?? founding?.GssCode;
        if (name is null || code is null)
        {
            return Task.FromResult(host.BadInput($"{slug} is not a founding council: give its --name and --code."));
        }

        NewCouncil council = new(slug, name, code)
        {
            HostName = parsed.GetValue(this.host),
            IsDemonstration = parsed.GetValue(this.demonstration),
        };
        return host.RunAsync(
            async services =>
            {
                AddCouncil add = services.GetRequiredService<AddCouncil>();
                Outcome<CouncilRegistration> outcome = await add.RunAsync(council, Actor.Operator, cancel);
                if (!outcome.Succeeded(out CouncilRegistration? added, out Refusal? refusal))
                {
                    return host.Refuse(refusal);
                }

                host.Output.WriteLine($"{added.Name} is here, at /{added.Slug}.");
                return ExitCode.Ok;
            },
            cancel);
    }
}
