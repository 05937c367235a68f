using System.Globalization;

namespace ToadLane.Web.Hosting;

/// <summary>
/// When asked to stop, says "not ready" for TOADLANE_DRAIN_SECONDS while it still answers, so that a load balancer
/// sends nobody here any more; then the server finishes the requests it has.
/// </summary>
public sealed class Draining(IHostApplicationLifetime lifetime, IConfiguration configuration) : IHostedLifecycleService
{
    public bool HasBegun => lifetime.ApplicationStopping.IsCancellationRequested;

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        int seconds = int.Parse(configuration["TOADLANE_DRAIN_SECONDS"] ?? "0", CultureInfo.InvariantCulture);
        return Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
