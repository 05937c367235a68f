using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ToadLane.Web.Tests.Hosting;

/// <summary>
/// A collector that takes OTLP over HTTP (protobuf) and keeps the bytes. Text stands in them as it is.
/// </summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, string Body)> received = new();
    private readonly WebApplication app;

    private OtlpReceiver(WebApplication app) => this.app = app;

    public string Address => this.app.Urls.Single();

    public static async Task<OtlpReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        OtlpReceiver receiver = new(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Everything that came as this signal, byte by byte: "traces" or "metrics".</summary>
    public string All(string signal) =>
        string.Concat(this.received.Where(r => r.Signal == "/v1/" + signal).Select(r => r.Body));

    /// <summary>Waits until this text has come as this signal.</summary>
    public async Task WaitForAsync(string signal, string text)
    {
        for (int attempt = 0; attempt < 300 && !this.All(signal).Contains(text, StringComparison.Ordinal); attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Contains(text, this.All(signal), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => this.app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        bool isProtobuf = context.Request.ContentType == "application/x-protobuf";
        this.received.Enqueue((
            isProtobuf ? context.Request.Path.ToString() : context.Request.ContentType ?? "",
            Encoding.Latin1.GetString(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }
}
