using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using ToadLane.Web.Design;

namespace ToadLane.Web.Tests.Design;

/// <summary>
/// The pages with the design and nothing else: no database, no people. Council pages live under /rochdale.
/// </summary>
public sealed class DesignSite : IAsyncLifetime
{
    private WebApplication? app;

    public PageFrame Frame { get; set; } = new();

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = WebFolder.Path,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDesign();
        this.app = builder.Build();
        this.app.UseDesign();
        this.app.UsePathBase("/rochdale");
        this.app.Use((context, next) =>
        {
            context.Features.Set(this.Frame);
            return next(context);
        });
        this.app.UseRouting();
        this.app.MapRazorPages();
        await this.app.StartAsync();
        this.Client = this.Speaking(null);
    }

    public async ValueTask DisposeAsync()
    {
        this.Client.Dispose();
        await this.app!.DisposeAsync();
    }

    /// <summary>A browser that follows no redirects, with this language chosen.</summary>
    public HttpClient Speaking(string? culture)
    {
        HttpClient client = this.app!.GetTestClient();
        client.BaseAddress = new Uri("https://toadlane.example");
        if (culture is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", $"{LanguageSwitch.CookieName}=c%3D{culture}%7Cuic%3D{culture}");
        }

        return client;
    }

    public Task<IDocument> PageAsync(string path) => PageAsync(this.Client, path);

    public static async Task<IDocument> PageAsync(HttpClient client, string path) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(
            new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    public static Task<HttpResponseMessage> AnswerAsync(HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
