using System.Globalization;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Closing;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Opens, closes and counts what is due in every council, each TOADLANE_TIMETABLE_SECONDS (5; 0 means never here). Two
/// nodes may do it at once: whoever is late finds it done.
/// </summary>
public sealed partial class TimetableService(
    CouncilScopes scopes, IConfiguration configuration, ILogger<TimetableService> log) : BackgroundService
{
    private const string Usually = "5";

    private readonly Dictionary<(Guid Decision, Act Act), string?> said = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int seconds = int.Parse(
            configuration["TOADLANE_TIMETABLE_SECONDS"] ?? Usually, CultureInfo.InvariantCulture);
        if (seconds == 0)
        {
            return;
        }

        using PeriodicTimer timer = new(TimeSpan.FromSeconds(seconds));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await this.TurnAllAsync(stoppingToken);
        }
    }

    private async Task TurnAllAsync(CancellationToken cancel)
    {
        try
        {
            foreach (CouncilRegistration council in await scopes.AllAsync(cancel))
            {
                await this.TurnAsync(council, cancel);
            }
        }
#pragma warning disable CA1031 // A database that is away for a while must not stop the clock for good.
        catch (Exception fault) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            this.Failed(fault);
        }
    }

    private async Task TurnAsync(CouncilRegistration council, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = scopes.Enter(council);
        TurnTheClock clock = scope.ServiceProvider.GetRequiredService<TurnTheClock>();
        if (!(await clock.RunAsync(Actor.Clock, cancel)).Succeeded(out ClockTurn? turn, out _))
        {
            return;
        }

        foreach (TurnedStep step in turn.Steps)
        {
            // The same refusal comes at every turn: it is news once.
            string? code = step.Refusal?.Code;
            (Guid, Act) key = (step.DecisionId.Value, step.Act);
            if (!this.said.TryGetValue(key, out string? before) || before != code)
            {
                this.said[key] = code;
                this.Turned(council.Slug, step.Act, code ?? "done");
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Council}: {Act} {Result}")]
    private partial void Turned(string council, Act act, string result);

    [LoggerMessage(Level = LogLevel.Error, Message = "The timetable could not be followed")]
    private partial void Failed(Exception fault);
}
