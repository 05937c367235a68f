using System.Globalization;
using ToadLane.Councils;
using ToadLane.Records.Publishing;
using ToadLane.Records.Witnesses;

namespace ToadLane.Web.Pages.Record;

/// <summary>
/// Publishes every council's log each TOADLANE_LOG_SECONDS (30; 0 means never here). Fewer than ten sealed votes wait
/// for company, but only for ten turns: a place in the log must neither tell when somebody voted nor take long.
/// </summary>
public sealed partial class LogService(
    CouncilScopes scopes, IConfiguration configuration, ILogger<LogService> log) : BackgroundService
{
    private const string Usually = "30";
    private const int FewestEnvelopes = 10;
    private const int LongestWaitInTurns = 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int seconds = int.Parse(configuration["TOADLANE_LOG_SECONDS"] ?? Usually, CultureInfo.InvariantCulture);
        if (seconds == 0)
        {
            return;
        }

        using PeriodicTimer timer = new(TimeSpan.FromSeconds(seconds));
        for (int turn = 1; await timer.WaitForNextTickAsync(stoppingToken); turn++)
        {
            await this.PublishAllAsync(turn % LongestWaitInTurns == 0 ? 1 : FewestEnvelopes, stoppingToken);
        }
    }

    private async Task PublishAllAsync(int fewestEnvelopes, CancellationToken cancel)
    {
        try
        {
            foreach (CouncilRegistration council in await scopes.AllAsync(cancel))
            {
                await using AsyncServiceScope scope = scopes.Enter(council);
                PublishLog publish = scope.ServiceProvider.GetRequiredService<PublishLog>();
                Outcome<PublishedLog> outcome = await publish.RunAsync(Actor.Clock, fewestEnvelopes, cancel);
                if (!outcome.Succeeded(out PublishedLog? published, out Refusal? refusal))
                {
                    this.Refused(council.Slug, refusal.Message);
                }
                else if (published.Leaves > 0 || fewestEnvelopes == 1)
                {
                    await scope.ServiceProvider.GetRequiredService<AskWitnesses>().RunAsync(Actor.Clock, cancel);
                }
            }
        }
#pragma warning disable CA1031 // A database that is away for a while must not stop the log for good.
        catch (Exception fault) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            this.Failed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Council}: {Why}")]
    private partial void Refused(string council, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The public log could not be published")]
    private partial void Failed(Exception fault);
}
