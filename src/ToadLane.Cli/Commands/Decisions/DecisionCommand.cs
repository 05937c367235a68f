using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Storage;

namespace ToadLane.Cli.Commands.Decisions;

/// <summary>What the commands about one decision share: its short name, its council, and finding it.</summary>
internal sealed class DecisionCommand(string verb, string description)
{
    private readonly Argument<string> slug =
        new("decision") { Description = "The decision's short name, as in its address" };
    private readonly Option<string> council = CommandHost.CouncilOption();

    /// <summary>Builds the command; <paramref name="act"/> gives null when it is done, otherwise why not.</summary>
    public Command Build(CommandHost host, Func<DecisionContext, CancellationToken, Task<Refusal?>> act)
    {
        Command command = new(verb, description) { this.slug, this.council };
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.council),
            async services =>
            {
                Decision? decision = await services.GetRequiredService<ToadLaneDb>()
                    .FindDecisionAsync(parsed.GetRequiredValue(this.slug), cancel);
                Refusal? refusal = decision is null
                    ? DecisionRefusals.NoSuchDecision
                    : await act(new DecisionContext(decision, services, host) { Parsed = parsed }, cancel);
                return refusal is null ? ExitCode.Ok : host.Refuse(refusal);
            },
            cancel));
        return command;
    }
}

/// <summary>The decision a command is about, and what it needs to act on it.</summary>
internal sealed record DecisionContext(Decision Decision, IServiceProvider Services, CommandHost Host)
{
    /// <summary>What was typed, for a command with options of its own.</summary>
    public required ParseResult Parsed { get; init; }
}
