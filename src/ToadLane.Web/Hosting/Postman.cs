using ToadLane.Councils;
using ToadLane.Decisions.Proposals;
using ToadLane.People.Messages;
using ToadLane.People.SignIn;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Goes round all councils every few seconds, delivers what is due and forgets what is over. Every node may: a message
/// is claimed before it is sent. A council whose database fails is passed over until the next round.
/// </summary>
public sealed partial class Postman(CouncilScopes councils, IServiceProvider services, ILogger<Postman> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(5);

    public async Task GoRoundAsync(CancellationToken cancel)
    {
        foreach (CouncilRegistration council in await councils.AllAsync(cancel))
        {
            await using AsyncServiceScope scope = councils.Enter(council);
            await scope.ServiceProvider.GetRequiredService<DeliverMessages>().RunAsync(Actor.Clock, cancel);
            await scope.ServiceProvider.GetRequiredService<ForgetSignInLinks>().RunAsync(Actor.Clock, cancel);
            await scope.ServiceProvider.GetRequiredService<ForgetDrafts>().RunAsync(Actor.Clock, cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<IMailTransport>() is null)
        {
            this.NoMailServer();
        }

        using PeriodicTimer timer = new(BetweenRounds);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await this.GoRoundAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The kind alone: a database's message may quote an address.
                this.RoundFailed(fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "TOADLANE_SMTP_HOST is not set: messages wait in the outbox.")]
    private partial void NoMailServer();

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivering messages failed: {Fault}")]
    private partial void RoundFailed(string fault);
}
