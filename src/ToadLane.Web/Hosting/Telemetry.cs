using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Sends traces and metrics to OTEL_EXPORTER_OTLP_ENDPOINT, when there is one, without personal data.
/// </summary>
public sealed class Telemetry(string endpoint) : IHostedService, IDisposable
{
    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", "ToadLane.*",
    ];

    private OpenTelemetrySdk? sdk;

    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } endpoint)
        {
            builder.Services.AddHostedService(_ => new Telemetry(endpoint));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        this.sdk = OpenTelemetrySdk.Create(open => open
            .ConfigureResource(resource => resource.AddService("toadlane-web"))
            .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", "Npgsql", "ToadLane.*")
                .AddProcessor(new TelemetryScrub())
                .AddOtlpExporter(to => this.SendTo(to, "traces")))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(to => this.SendTo(to, "metrics"))));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => this.sdk?.Dispose();

    private void SendTo(OtlpExporterOptions options, string signal)
    {
        options.Endpoint = new Uri($"{endpoint.TrimEnd('/')}/v1/{signal}");
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
    }
}
